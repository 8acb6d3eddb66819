// The dialog: the concordance of a number, sorted and filtered, and the text that a passage stands in.
const dialog = $("dialog");
const view = { lines: [], shown: [], from: null, opener: null };
const collator = new Intl.Collator(say.textLang);

function make(tag, css, ...inside) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  made.append(...inside);
  return made;
}

const words = (text) => text.match(/[\p{L}\p{N}-]+/gu) ?? [];
const sortings = {
  text: null,
  left: (line) => words(line.left).reverse().join(" "),
  right: (line) => words(line.right).join(" "),
  node: (line) => line.node,
  outlet: (line) => line.where,
};

function row(line) {
  const where = line.href ? make("a", "", line.where) : make("cite", "", line.where);
  if (line.href) where.href = line.href;
  const last = make("td", "", where);
  last.lang = root.lang;
  // What is longer than words are may break anywhere.
  // A whole quotation needs the width of the text.
  const kind = line.node.length > 80 ? "passage" : /\S{26}/.test(line.node) ? "long" : "";
  const node = make("td", kind, make("mark", "", line.node));
  return make("tr", "", make("td", "left", line.left), node, make("td", "", line.right), last);
}

// Rows come in portions, so that a number of twenty thousand passages opens at once, too.
const PORTION = 200;
function fill(body, lines) {
  body.replaceChildren(...lines.slice(0, PORTION).map(row));
  const turn = (body.turn = (body.turn ?? 0) + 1);
  const next = (at) => {
    if (body.turn !== turn || at >= lines.length) return;
    body.append(...lines.slice(at, at + PORTION).map(row));
    requestAnimationFrame(() => next(at + PORTION));
  };
  requestAnimationFrame(() => next(PORTION));
}

function arrange() {
  const wanted = $("[data-do=narrow]").value.toLocaleLowerCase();
  const key = sortings[$("[data-do=sort]").value];
  view.shown = view.lines.filter((line) => `${line.left}${line.node}${line.right} ${line.where}`.toLocaleLowerCase().includes(wanted));
  if (key) {
    const keyed = view.shown.map((line) => [key(line), line]);
    view.shown = keyed.sort(([a], [b]) => collator.compare(a, b)).map(([, line]) => line);
  }
  $("#lines-count").textContent = say.of.replace("{k}", count(view.shown.length)).replace("{n}", count(view.lines.length));
  fill($(".kwic tbody"), view.shown);
}

const count = (n) => n.toLocaleString(root.lang);

function face(name) {
  for (const part of $$("dialog [data-face]")) part.hidden = part.dataset.face !== name;
  $("dialog .body").scrollTop = 0;
}

function open(opener, title) {
  if (!dialog.open) {
    view.opener = opener;
    dialog.showModal();
  }
  $("#dialog-h").textContent = title;
}

function present(link, { title, lines }) {
  view.lines = lines;
  view.from = { title };
  $("[data-do=narrow]").value = "";
  open(link, title);
  face("lines");
  arrange();
}

function showLines(link, id) {
  const there = document.getElementById(id);
  return there ? present(link, groupOf(there)) : group(id).then((found) => present(link, found));
}

dialog.addEventListener("close", () => { if (view.opener) view.opener.focus({ preventScroll: true }); });
$("[data-do=sort]").addEventListener("change", arrange);
$("[data-do=narrow]").addEventListener("input", arrange);
