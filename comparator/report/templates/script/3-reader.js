// The reader: an article with its roles, voices and labels, taken from the page or made from the archive.
function pieces(text, sentence, inside) {
  const bounds = new Set([sentence.start, sentence.end]);
  for (const mark of inside) bounds.add(Math.max(mark.start, sentence.start)).add(Math.min(mark.end, sentence.end));
  const sorted = [...bounds].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i];
    const css = new Set(inside.filter((mark) => mark.start <= start && end <= mark.end).map((mark) => say.marks[mark.of]));
    return css.size ? make("span", [...css].join(" "), text.slice(start, end)) : text.slice(start, end);
  });
}

// Sentences in their order, each with the marks that reach into it.
function* marked({ sentences, marks }) {
  let open = [], next = 0;
  for (const sentence of sentences) {
    while (next < marks.length && marks[next].start < sentence.end) open.push(marks[next++]);
    open = open.filter((mark) => mark.end > sentence.start);
    yield [sentence, open];
  }
}

function paragraphs(held, kinds) {
  const found = held.passages.map((passage) => {
    const [role, rule, css] = kinds[passage.of];
    const made = make("p", css);
    if (css === "aside") {
      const said = make("small", "", role);
      said.lang = root.lang;
      said.title = rule;
      made.append(said, " ");
    }
    return made;
  });
  for (const [sentence, inside] of marked(held)) {
    const told = make("span", "", ...pieces(held.text, sentence, inside));
    told.dataset.sentence = `s${held.number + 1}-${sentence.of}`;
    found[Math.max(0, after(held.passages, sentence.start, from) - 1)].append(told, " ");
  }
  return found;
}

function copyOf(there) {
  const copy = there.cloneNode(true);
  copy.removeAttribute("id");
  for (const part of $$("[id]", copy)) {
    if (part.id.startsWith("s")) part.dataset.sentence = part.id;
    part.removeAttribute("id");
  }
  return copy;
}

async function reading(number) {
  const { kinds } = await index();
  const held = await article(number - 1);
  const meta = make("p", "meta", held.meta);
  meta.lang = root.lang;
  const title = make("h3", "", held.title);
  const made = make("article", "", title, meta, ...paragraphs(held, kinds));
  made.lang = say.textLang;
  return made;
}

function showReading(link, made, sentence) {
  const title = $("h3", made);
  open(link, title.textContent);
  title.remove();
  made.removeAttribute("aria-labelledby");
  $("#read").replaceChildren(made);
  $("[data-do=back]").hidden = !view.from;
  face("read");
  const told = sentence && $(`[data-sentence="${sentence}"]`, made);
  if (told) {
    told.className = "here";
    told.scrollIntoView({ block: "center" });
  }
}

// Show an article; ``sentence`` names the one to mark, for instance s3-12.
function read(link, number, sentence) {
  const there = document.getElementById(`a${number}`);
  if (there) return showReading(link, copyOf(there), sentence);
  return reading(number).then((made) => showReading(link, made, sentence));
}
