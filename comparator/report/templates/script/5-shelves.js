// Shelves: what a large report keeps in its archive, listed in the page as far as somebody wants to see it.
const LISTED = 50;

function lister(place, entries, found) {
  let shown = LISTED;
  const list = make("ul", "list"), told = make("p", "note"), more = make("button", "", say.more);
  told.setAttribute("role", "status");
  more.type = "button";
  const show = () => {
    list.replaceChildren(...found.slice(0, shown).map(entries));
    told.textContent = say.of.replace("{k}", count(Math.min(shown, found.length))).replace("{n}", count(found.length));
    more.hidden = shown >= found.length;
  };
  more.addEventListener("click", () => { shown += LISTED * 4; show(); });
  place.replaceChildren(told, list, more);
  show();
  return (others) => { found = others; shown = LISTED; show(); };
}

function entry(href, title, said) {
  const link = make("a", "", title);
  link.href = href;
  return make("li", "", link, " ", make("span", "meta", said));
}

const holds = (text, wanted) => text.toLocaleLowerCase().includes(wanted);
const shelves = {
  async groups(place) {
    const { groups } = await index();
    const here = () => groups.filter((each) => !each.scope || (each.scope === "own") === isOwn());
    const show = lister(place, (each) => entry(`#${each.id}`, each.title, count(each.places.length)), here());
    return (wanted) => show(here().filter((each) => holds(each.title, wanted)));
  },
  async articles(place) {
    const { articles } = await index();
    const all = articles.map(([title, meta], number) => ({ title, meta, number: number + 1 }));
    const show = lister(place, (each) => entry(`#a${each.number}`, each.title, each.meta), all);
    return (wanted) => show(all.filter((each) => holds(`${each.title} ${each.meta}`, wanted)));
  },
};

// All passages of the report that hold some words, or stand beside them.
async function search(words) {
  const { articles } = await index(), wanted = words.toLocaleLowerCase();
  const found = [];
  for (let number = 0; number < articles.length; number += 1) {
    const held = await article(number);
    const text = held.text.toLocaleLowerCase();
    if (!text.includes(wanted)) continue;
    for (const place of held.places) {
      const line = lineOf(held, place);
      if (holds(`${line.left}${line.node}${line.right}`, wanted)) found.push(line);
    }
  }
  return { title: say.found.replace("{x}", words), lines: found };
}

const filling = [];
// A shelf is filled when it comes near the window.
const nearing = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    nearing.unobserve(target);
    filling.push(shelves[target.dataset.shelf](target).then((narrow) => {
      const field = $("[data-do=filter]", target.closest("section"));
      field.addEventListener("input", () => narrow(field.value.toLocaleLowerCase()));
      $("#own")?.addEventListener("change", () => narrow(field.value.toLocaleLowerCase()));
    }));
  }
}, { rootMargin: "600px" });
$$("[data-shelf]").forEach((shelf) => nearing.observe(shelf));

// Passages that stand in the page are filtered there.
const inPage = $(".group") && $("[data-do=filter]");
inPage?.addEventListener("input", () => {
  const wanted = inPage.value.toLocaleLowerCase();
  for (const part of $$(".group")) {
    let shown = 0;
    for (const line of $$("li", part)) {
      line.hidden = !holds(line.textContent, wanted);
      shown += !line.hidden;
    }
    part.hidden = !shown;
  }
});

// On paper everything stands: a shelf's passages and texts, if they are not too many to print.
const PRINTED = 400;
function fillShelf(name, parts) {
  const shelf = $(`[data-shelf=${name}]`), before = [...shelf.childNodes];
  shelf.replaceChildren(...parts);
  addEventListener("afterprint", () => {
    shelf.replaceChildren(...before);
    if (!before.length) nearing.observe(shelf);
  }, { once: true });
}

async function unshelve() {
  const { groups, articles } = await index();
  if (articles.length > PRINTED) return;
  // What is being listed now would take the place of what is printed.
  $$("[data-shelf]").forEach((shelf) => nearing.unobserve(shelf));
  await Promise.all(filling);
  const printed = [];
  for (const each of groups) {
    const { lines } = await group(each.id);
    const items = lines.map((line) => make("li", "", line.left, make("mark", "", line.node), line.right, " ", make("cite", "", line.where)));
    const part = make("div", "group", make("h3", "", each.title), make("ol", "", ...items));
    if (each.scope) part.dataset.of = each.scope;
    printed.push(part);
  }
  fillShelf("groups", printed);
  if ($("[data-shelf=articles]")) fillShelf("articles", await Promise.all(articles.map((_, i) => reading(i + 1))));
}
