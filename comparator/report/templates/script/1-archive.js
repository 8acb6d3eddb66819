// All of a small report is there without script. What is larger lies packed in inert blocks, and is unpacked when somebody opens it.
const root = document.documentElement;
const $ = (selector, place = document) => place.querySelector(selector);
const $$ = (selector, place = document) => [...place.querySelectorAll(selector)];
const say = JSON.parse($("#words").textContent);

const unpacked = new Map();
const arriving = new Map();
// A block that lies beside the page in a file of its own calls this.
globalThis.arrived = (id, data) => arriving.get(id)(data);

function packed(id) {
  const inside = document.getElementById(`block-${id}`);
  if (inside) return Promise.resolve(inside.textContent);
  return new Promise((done, failed) => {
    arriving.set(id, done);
    const script = document.createElement("script");
    script.src = `data/${id}.js`;
    script.onerror = () => failed(new Error(say.missing));
    document.head.append(script);
  });
}

// A text may begin with any character, U+FEFF among them.
const reader = new TextDecoder("utf-8", { ignoreBOM: true });

// Base 85: five characters are four bytes; at the end as many fewer as bytes are missing.
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;/=>?@^_`{|}~";
const digitOf = new Uint8Array(128);
[...DIGITS].forEach((digit, i) => { digitOf[digit.charCodeAt(0)] = i; });

function bytesOf(coded) {
  const groups = Math.ceil(coded.length / 5), bytes = new DataView(new ArrayBuffer(groups * 4));
  for (let i = 0; i < groups; i += 1) {
    let value = 0;
    for (let k = i * 5; k < i * 5 + 5; k += 1) value = value * 85 + (k < coded.length ? digitOf[coded.charCodeAt(k)] : 84);
    bytes.setUint32(i * 4, value);
  }
  return bytes.buffer.slice(0, groups * 4 - (groups * 5 - coded.length));
}

async function inflated(coded) {
  const stream = new Blob([bytesOf(coded)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const parsed = async (coded) => JSON.parse(reader.decode(await inflated(coded)));

function block(id) {
  if (!unpacked.has(id)) unpacked.set(id, packed(id).then((data) => (id.startsWith("articles") ? articlesOf(data) : parsed(data))));
  return unpacked.get(id);
}

// Texts are written in codes: of a frequent word one byte or two, of others their letters.
const [ONE, SPELLED, END] = say.codes;
function decoded(bytes, words) {
  const texts = [];
  let text = "";
  for (let i = 0; i < bytes.length; i += 1) {
    const code = bytes[i];
    if (code < ONE) text += words[code];
    else if (code < SPELLED) text += words[ONE + (code - ONE) * 256 + bytes[i += 1]];
    else if (code === END) { texts.push(text); text = ""; }
    else { const start = i + 2; i += 1 + bytes[i + 1]; text += reader.decode(bytes.subarray(start, i + 1)); }
  }
  return texts;
}

// Columns of steps, lengths and numbers become spans; without numbers they are counted.
function spans([steps, lengths, numbers], fromEnd, unnumbered = (i) => i + 1) {
  let at = 0;
  return steps.map((step, i) => {
    const start = at + step, end = start + lengths[i];
    at = fromEnd ? end : start;
    return { start, end, of: numbers.length ? numbers[i] : unnumbered(i) };
  });
}

async function articlesOf(data) {
  const [coded, columns] = data.split(",");
  const { words } = await index();
  const texts = decoded(await inflated(coded), await block(words)), held = await parsed(columns);
  return texts.map((text, i) => {
    const of = (first) => [held[first][i], held[first + 1][i], held[first + 2][i]];
    return { text, passages: spans(of(0), true), sentences: spans(of(3), true), marks: spans(of(6), false), places: spans(of(9), false, () => 0) };
  });
}

// The place after the last entry that is not above a value.
function after(list, value, key = (entry) => entry) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle]) <= value) low = middle + 1; else high = middle;
  }
  return low;
}

const index = () => (unpacked.get("index:read") ?? unpacked.set("index:read", block(`index-${root.lang}`).then((read) => {
  let total = 0;
  read.before = read.counts.map((count) => (total += count) - count);
  read.groups = read.groups.map(([title, scope, steps], i) => {
    let at = 0;
    return { id: `b${i + 1}`, title, scope, places: steps.map((step) => (at += step)) };
  });
  return read;
})).get("index:read"));

// An article, given by its number from 0, with all that stands in its text.
async function article(number) {
  const { articles, blocks } = await index();
  const [first, id] = blocks[after(blocks, number, ([begin]) => begin) - 1];
  const [title, meta, name] = articles[number];
  return { number, title, meta, name, ...(await block(id))[number - first] };
}

const from = (span) => span.start;

// One passage with the words around it, as the page writes it where it holds its passages itself.
function lineOf({ number, name, text, passages, sentences }, place) {
  const passage = passages[Math.max(0, after(passages, place.start, from) - 1)];
  const sentence = sentences[Math.max(0, after(sentences, place.start, from) - 1)].of;
  // Counted are characters, of which some take two places in a string.
  const before = [...text.slice(Math.max(passage.start, place.start - 2 * say.context), place.start)];
  const behind = [...text.slice(place.end, Math.max(place.end, Math.min(passage.end, place.end + 2 * say.context)))];
  let left = before.slice(-say.context).join("").replaceAll("\n", " ");
  let right = behind.slice(0, say.context).join("").replaceAll("\n", " ");
  if (before.length > say.context) left = "… " + left.slice(left.includes(" ") ? left.indexOf(" ") + 1 : left.length);
  if (behind.length > say.context) right = right.slice(0, Math.max(0, right.lastIndexOf(" "))) + " …";
  if (place.of) right = " …";
  const told = say.sentence.replace("{n}", sentence);
  return { left, node: text.slice(place.start, place.end), right, where: `${name}, ${told}`, href: say.texts ? `#s${number + 1}-${sentence}` : "" };
}

// The passages behind a number: as the page writes them, or out of the archive.
function written(item) {
  const mark = $("mark", item), link = $("a, cite", item);
  const text = (node) => (node?.nodeType === Node.TEXT_NODE ? node.textContent : "");
  const right = text(mark.nextSibling).replace(/ $/, "");
  return { left: text(mark.previousSibling), node: mark.textContent, right, where: link.textContent, href: link.getAttribute("href") ?? "" };
}

const groupOf = (there) => ({ title: $("h3", there).firstChild.textContent.trim(), lines: $$("li", there).map(written) });

async function group(id) {
  const { groups, before } = await index();
  const { title, places } = groups[Number(id.slice(1)) - 1];
  const lines = [];
  for (const place of places) {
    const number = after(before, place) - 1;
    const held = await article(number);
    lines.push(lineOf(held, held.places[place - before[number]]));
  }
  return { title, lines };
}
