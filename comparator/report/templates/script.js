"use strict";
// All of the report is there without this script; it shows evidence in a dialog, filters it, and saves figures as CSV.
const root = document.documentElement;
const dialog = document.querySelector("dialog");
const body = dialog.querySelector(".body");
let opener = null;

const actions = {
  theme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  },
  print() { window.print(); },
  close() { dialog.close(); },
  csv(link, event) { event.preventDefault(); save(link); },
};

function show(link, group) {
  opener = link;
  dialog.querySelector("h2").textContent = group.querySelector("h3").textContent;
  body.replaceChildren(group.querySelector("ol").cloneNode(true));
  dialog.showModal();
  body.scrollTop = 0;
}

// A cell that begins with one of these is a formula to a spreadsheet.
const safe = (text) => (/^[=+\-@\t]/.test(text) ? "'" + text : text);
const quote = (text) => '"' + safe(text).replaceAll('"', '""') + '"';

function save(link) {
  const rows = [...link.closest("figure").querySelectorAll("tr")].filter((row) => row.getClientRects().length);
  const own = document.querySelector("#own:checked");
  const scope = document.querySelector(".scope").textContent + (own ? " · " + own.parentElement.textContent.trim() : "");
  const lines = rows.map((row, i) => [...row.cells].map((cell) => {
    const text = cell.querySelector(".head > span") ?? cell;
    return quote(text.textContent.trim().replaceAll("\u00ad", ""));
  }).concat(quote(i ? scope : "source")).join(","));
  const file = new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv" });
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(file);
  anchor.download = link.getAttribute("href").split("/").pop();
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button && actions[button.dataset.do]) { actions[button.dataset.do](button, event); return; }
  const link = event.target.closest("a[href^='#']");
  if (!link) return;
  const target = document.getElementById(link.hash.slice(1));
  if (link.matches(".n") && target) { event.preventDefault(); show(link, target); return; }
  if (dialog.contains(link)) dialog.close();
});
dialog.addEventListener("close", () => { if (opener) opener.focus({ preventScroll: true }); });

document.querySelector("[data-do=filter]")?.addEventListener("input", (event) => {
  const wanted = event.target.value.toLocaleLowerCase();
  for (const group of document.querySelectorAll(".group")) {
    let shown = 0;
    for (const line of group.querySelectorAll("li")) {
      line.hidden = !line.textContent.toLocaleLowerCase().includes(wanted);
      shown += !line.hidden;
    }
    group.hidden = !shown;
  }
});

const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const link = document.querySelector(`nav a[href="#${entry.target.id}"]`);
    if (entry.isIntersecting) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}, { rootMargin: "-20% 0px -75% 0px" });
document.querySelectorAll("section").forEach((section) => watcher.observe(section));
document.querySelectorAll("[data-do][hidden], .filter").forEach((element) => { element.hidden = false; });
