"use strict";
// The page can be read without this: it copies citations, remembers light or dark, shows notes in
// the margin where there is one, and says where in the contents the reader is.
(() => {
  const root = document.documentElement;
  const wide = matchMedia("(min-width: 74rem)");
  const said = document.getElementById("ui-said");
  root.classList.add("js");

  const remembered = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch { /* the browser keeps nothing for this page */ }
    return null;
  };
  for (const input of document.querySelectorAll("input[name=theme]")) {
    if (remembered("govdoc-theme") === input.id) input.checked = true;
    input.addEventListener("change", () => remembered("govdoc-theme", input.id));
  }

  let timer;
  const say = (words) => {
    said.textContent = words;
    said.classList.add("on");
    clearTimeout(timer);
    timer = setTimeout(() => said.classList.remove("on"), 2400);
  };
  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = words;
      area.className = "unseen";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };

  document.addEventListener("click", async (event) => {
    const cite = event.target.closest("button.cite");
    if (cite) {
      const done = await copy(cite.dataset.cite);
      say(done ? `${said.dataset.copied} ${cite.dataset.cite}` : said.dataset.failed);
      cite.focus();
      return;
    }
    const mark = event.target.closest("button.mark");
    if (mark && wide.matches) {
      const note = document.getElementById(mark.getAttribute("popovertarget"));
      if (note && getComputedStyle(note).display !== "none" && !note.matches(":popover-open")) {
        event.preventDefault();
        for (const lit of document.querySelectorAll(".note.lit")) lit.classList.remove("lit");
        note.classList.add("lit");
        note.scrollIntoView({ block: "nearest" });
      }
    }
    const entry = event.target.closest("nav.contents a");
    const contents = document.getElementById("ui-contents");
    if (entry && contents.matches(":popover-open")) contents.hidePopover();
  });

  const entries = new Map();
  for (const link of document.querySelectorAll("nav.contents a")) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place && !entries.has(place)) entries.set(place, link);
  }
  let current;
  const watch = new IntersectionObserver((seen) => {
    for (const one of seen) {
      if (!one.isIntersecting) continue;
      current?.removeAttribute("aria-current");
      current = entries.get(one.target);
      current.setAttribute("aria-current", "location");
      if (wide.matches) {
        const nav = document.getElementById("ui-contents");
        const top = current.getBoundingClientRect().top;
        if (top < 80 || top > innerHeight - 60) nav.scrollTop += top - innerHeight / 3;
      }
    }
  }, { rootMargin: "-8% 0px -86% 0px" });
  for (const place of entries.keys()) watch.observe(place);
})();
