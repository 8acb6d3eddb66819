// The page: what buttons and links do.
const figureOf = (button) => button.closest("figure");
const actions = {
  theme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  },
  async print() {
    if ($("[data-shelf]")) await unshelve();
    window.print();
  },
  close() { dialog.close(); },
  back() {
    $("#dialog-h").textContent = view.from.title;
    face("lines");
  },
  csv(button) { saveFigure(figureOf(button)); },
  svg(button) { saveDrawing(figureOf(button)); },
  png(button) { return savePicture(figureOf(button)); },
  lines() { saveLines(); },
  async search(button) {
    const wanted = $("[data-do=filter]", button.closest("section")).value.trim();
    if (wanted) present(button, await search(wanted));
  },
  order(button) { sortBy(button); },
};

// Figures are laid out as they come near the window; whoever jumps further than that needs all of them in their places.
function layOut() { root.classList.add("whole"); }
if (location.hash) {
  layOut();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

// What a link of the report means: a number's passages, an article, a sentence of one, or another place of the page.
function follow(link, event) {
  const [, kind, number] = link.hash.match(/^#([abs])(\d+)(?:-\d+)?$/) ?? [];
  if (!kind) return layOut();
  event.preventDefault();
  if (kind === "b") return showLines(link, link.hash.slice(1));
  if (!dialog.open) view.from = null;
  return read(link, number, kind === "s" ? link.hash.slice(1) : "");
}

function failed(error) {
  open(document.activeElement, error.message);
  face("");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  const action = button && actions[button.dataset.do];
  const link = event.target.closest("a[href^='#']");
  if (action && button.matches("a")) event.preventDefault();
  const done = action ? action(button) : link && follow(link, event);
  Promise.resolve(done).catch(failed);
});

const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const link = $(`nav a[href="#${entry.target.id}"]`);
    if (entry.isIntersecting) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}, { rootMargin: "-20% 0px -75% 0px" });
$$("section").forEach((section) => watcher.observe(section));
$$("[data-do][hidden]:not([data-do=back]), .filter").forEach((element) => { element.hidden = false; });
