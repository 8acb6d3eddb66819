// Figures: saved as CSV, SVG and PNG, and sorted by a column.
// A cell that begins with one of these is a formula to a spreadsheet.
const safe = (text) => (/^[=+\-@\t\r]/.test(text) ? "'" + text : text);
const quote = (text) => '"' + safe(text).replaceAll('"', '""') + '"';
const isOwn = () => Boolean($("#own:checked"));
const scope = () => $(".scope").textContent + (isOwn() ? " · " + $("#own").parentElement.textContent.trim() : "");

function save(content, type, name) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([content], { type }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

// What a cell says: of the head of a row its name, without strip and mark.
function textOf(cell) {
  const label = $(".head > span", cell) ?? cell;
  const parts = [...label.childNodes].filter((node) => node.nodeName !== "SMALL");
  return parts.map((node) => node.textContent).join("").trim().replaceAll("\u00ad", "");
}

const saveTable = (rows, name) =>
  save("\ufeff" + rows.map((row) => row.map(quote).join(",") + "\r\n").join(""), "text/csv", name);

function saveFigure(figure) {
  const rows = $$("tr", figure).filter((row) => row.getClientRects().length);
  const source = `${$("h1").textContent}: ${scope()}`;
  saveTable(rows.map((row, i) => [...row.cells].map(textOf).concat(i ? source : "source")), `${figure.id.slice(2)}.csv`);
}

function saveLines() {
  const head = $$(".kwic th").map((cell) => cell.textContent);
  saveTable([[...head, "source"], ...view.shown.map((line) => [line.left, line.node, line.right, line.where, `${$("#dialog-h").textContent}: ${scope()}`])], "passages.csv");
}

// A figure is drawn as the page shows it at this moment: in its colours, its order, for all texts or for own ones.
const NS = "http://www.w3.org/2000/svg";
const MARGIN = 20;
const DRAWN = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "text-anchor", "font-size"];

function shape(name, attributes, ...inside) {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

// A strip stands alone: what it uses is put into it, and what the style sheet says of it.
function strip(svg, at) {
  const copy = svg.cloneNode(true), box = svg.getBoundingClientRect();
  const styled = $$("*", svg), copies = $$("*", copy);
  copies.forEach((part, i) => {
    const style = getComputedStyle(styled[i]);
    for (const name of DRAWN) part.setAttribute(name, style.getPropertyValue(name));
    const used = part.tagName === "use" && $(part.getAttribute("href"));
    if (!used) return;
    const group = shape("g", { fill: part.getAttribute("fill"), transform: `translate(${part.getAttribute("x") ?? 0} 0)` }, used.cloneNode(true));
    for (const line of $$("line", group)) line.setAttribute("stroke", getComputedStyle(root).getPropertyValue("--line"));
    part.replaceWith(group);
  });
  for (const part of [copy, ...$$("[id], [class]", copy)]) { part.removeAttribute("id"); part.removeAttribute("class"); }
  for (const [key, value] of Object.entries({ ...at(box), width: box.width, height: box.height, overflow: "visible" })) copy.setAttribute(key, value);
  return copy;
}

// The lines that a text is broken into, each where the page has it; a word that is broken itself is taken letter by letter.
function lines(node) {
  const range = document.createRange(), found = [];
  const place = (start, text) => {
    range.setStart(node, start);
    range.setEnd(node, start + text.trimEnd().length);
    const boxes = range.getClientRects();
    if (boxes.length > 1 && text.length > 1) { [...text].forEach((letter, i) => place(start + i, letter)); return; }
    if (!boxes.length) return;
    const [{ left, bottom, height }] = boxes, last = found.at(-1);
    if (last && Math.abs(last.bottom - bottom) < 2) last.text += text;
    else found.push({ text, left, bottom, height });
  };
  for (const { 0: word, index: start } of node.data.matchAll(/\S+\s*/g)) place(start, word);
  return found;
}

function drawing(figure) {
  const frame = figure.getBoundingClientRect(), colour = (name) => getComputedStyle(root).getPropertyValue(name);
  const at = ({ left, bottom, height }) => ({ x: left - frame.left + MARGIN, y: bottom - height - frame.top + MARGIN });
  const table = $("table", figure), right = Math.max(frame.right, table.getBoundingClientRect().right);
  const wanted = (node) => !node.parentElement.closest(".foot, details, .vh, svg") && node.parentElement.getClientRects().length;
  const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const drawn = [];
  while (walker.nextNode()) {
    if (!wanted(walker.currentNode)) continue;
    const style = getComputedStyle(walker.currentNode.parentElement);
    const said = { fill: style.color, "font-size": style.fontSize, "font-weight": style.fontWeight };
    for (const line of lines(walker.currentNode)) {
      const { x, y } = at(line);
      drawn.push(shape("text", { x, y: y + line.height * 0.78, ...said }, line.text.trimEnd().replaceAll("\u00ad", "")));
    }
  }
  for (const svg of $$("svg", figure).filter((each) => each.getClientRects().length)) drawn.push(strip(svg, at));
  for (const row of $$("tr", figure).filter((each) => each.getClientRects().length)) {
    const box = row.getBoundingClientRect(), y = box.bottom - frame.top + MARGIN;
    drawn.push(shape("line", { x1: box.left - frame.left + MARGIN, x2: box.right - frame.left + MARGIN, y1: y, y2: y, stroke: colour("--line") }));
  }
  const width = right - frame.left + 2 * MARGIN, height = $(".foot", figure).getBoundingClientRect().top - frame.top + MARGIN;
  const edge = table.getBoundingClientRect().left - frame.left + MARGIN, letters = Math.floor((width - 2 * edge) / 6.3);
  const parts = `${$("h1").textContent}: ${scope()}`.match(new RegExp(`.{1,${letters}}(?:\\s|$)`, "g"));
  const source = parts.map((text, i) => shape("text", { x: edge, y: height + 14 + 16 * i, fill: colour("--soft"), "font-size": "12px" }, text));
  const size = { width, height: height + 16 * parts.length + MARGIN };
  const named = shape("title", {}, $("h3, caption", figure).textContent);
  const paper = shape("rect", { width: "100%", height: "100%", fill: colour("--card") });
  return shape("svg", { ...size, viewBox: `0 0 ${size.width} ${size.height}`, "font-family": "system-ui, sans-serif" }, named, paper, ...drawn, ...source);
}

const drawn = (figure) => new XMLSerializer().serializeToString(drawing(figure));

function saveDrawing(figure) {
  save(drawn(figure), "image/svg+xml", `${figure.id.slice(2)}.svg`);
}

// Twice as many pixels as units: sharp on paper and on a projector.
const SCALE = 2;
async function savePicture(figure) {
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn(figure));
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * SCALE, image.height * SCALE];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise((done) => canvas.toBlob(done));
  save(picture, "image/png", `${figure.id.slice(2)}.png`);
}

// Numbers as a table writes them: 1.207 or 1,207, with a dash for none.
function valueOf(cell) {
  const text = cell ? textOf(cell) : "";
  const number = text.match(/^[+−]?[\d.,]+/)?.[0];
  if (!number) return { text, number: null };
  const plain = number.replace("−", "-").replaceAll(say.thousands, "").replace(say.decimal, ".");
  return { text, number: Number(plain) };
}

function compare(a, b) {
  if (a.number !== null && b.number !== null) return a.number - b.number;
  if (a.number !== null || b.number !== null) return a.number === null ? 1 : -1;
  return collator.compare(a.text, b.text);
}

// Columns sort the other way with each click, numbers first the largest; the third brings back the report's own order.
function sortBy(button) {
  const head = button.closest("th"), body = $("tbody", head.closest("table"));
  body.order ??= [...body.rows];
  const column = head.cellIndex, numeric = head.classList.contains("n");
  const orders = ["none", ...(numeric ? ["descending", "ascending"] : ["ascending", "descending"])];
  const order = orders[(orders.indexOf(head.getAttribute("aria-sort") ?? "none") + 1) % 3];
  for (const other of $$("th[aria-sort]", head.parentElement)) other.removeAttribute("aria-sort");
  if (order === "none") { body.append(...body.order); return; }
  head.setAttribute("aria-sort", order);
  const sign = order === "ascending" ? 1 : -1;
  const keyed = body.order.map((row) => [valueOf(row.cells[column]), row]);
  keyed.sort(([a], [b]) => ((a.number === null) === (b.number === null) ? sign * compare(a, b) : compare(a, b)));
  body.append(...keyed.map(([, row]) => row));
}

for (const head of $$("figure thead th")) {
  if (head.closest("table").tBodies[0].rows.length < 3) continue;
  const label = $(".head > span", head) ?? head;
  const button = make("button", "sort", ...[...label.childNodes].filter((node) => node.nodeName !== "svg"));
  button.type = "button";
  button.dataset.do = "order";
  label.append(button);
}
