// What the page can do beyond reading: filters, and a panel that shows what stands on some words.
(() => {
  "use strict";
  const panel = document.getElementById("panel");
  const found = panel.querySelector(".found");
  const heading = panel.querySelector("h2");

  const filter = (form) => {
    const asked = [...new FormData(form)].filter(([, value]) => value !== "");
    const section = form.closest("section");
    let shown = 0;
    let all = 0;
    for (const voice of section.querySelectorAll(".voice")) {
      let any = false;
      for (const claim of voice.querySelectorAll(".claim")) {
        const fits = asked.every(([name, value]) => claim.dataset[name].split(" ").includes(value));
        claim.hidden = !fits;
        any ||= fits;
        shown += fits;
        all += 1;
      }
      voice.hidden = !any;
    }
    form.querySelector("[role=status]").textContent = `${shown} of ${all} claims`;
  };

  for (const form of document.querySelectorAll("form.filters")) {
    form.hidden = false;
    form.addEventListener("change", () => filter(form));
    form.addEventListener("reset", () => setTimeout(() => filter(form)));
    form.addEventListener("submit", (event) => event.preventDefault());
    filter(form);
  }

  // A copy of an item's entry; the entry itself stays the one with the id.
  const entry = (prefix, id) => {
    const item = document.getElementById(prefix + id);
    const line = document.createElement("li");
    if (!item) return line;
    const copy = document.createElement("div");
    copy.className = item.className;
    for (const child of item.children) copy.append(child.cloneNode(true));
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    const jump = document.createElement("a");
    jump.href = `#${item.id}`;
    jump.textContent = "Show in the record";
    line.append(copy, jump);
    return line;
  };

  const open = (link) => {
    const { prefix } = link.closest(".incident").dataset;
    found.replaceChildren(...link.dataset.items.split(" ").map((id) => entry(prefix, id)));
    heading.textContent = link.matches(".cite") ? "Evidence" : "What stands on these words";
    panel.showModal();
    heading.focus();
  };

  // All words of an item are marked, not only the first that the link leads to.
  const mark = (target, item) => {
    for (const old of document.querySelectorAll(".m.on")) old.classList.remove("on");
    const incident = target && target.closest(".incident");
    if (!incident || !item) return;
    for (const words of incident.querySelectorAll(`.m[data-items~="${CSS.escape(item)}"]`)) {
      words.classList.add("on");
    }
  };

  // What a link leads to may be hidden by a filter.
  const reveal = (target) => {
    const hidden = target && target.closest(".claim[hidden], .voice[hidden]");
    if (hidden) hidden.closest("section").querySelector("form.filters").reset();
    const closed = target && target.closest("details:not([open])");
    if (closed) closed.open = true;
    if (hidden) setTimeout(() => target.scrollIntoView());
  };

  document.addEventListener("click", (event) => {
    if (event.target === panel || event.target.closest("#panel button")) return panel.close();
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.dataset.items && !panel.contains(link)) {
      event.preventDefault();
      open(link);
      return;
    }
    const target = document.getElementById(link.hash.slice(1));
    if (panel.open) panel.close();
    reveal(target);
    mark(target, link.dataset.item);
  });
  addEventListener("hashchange", () => reveal(document.getElementById(location.hash.slice(1))));
  reveal(document.getElementById(location.hash.slice(1)));

  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details:not([open])")];
    for (const part of unfolded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of unfolded) part.open = false;
  });
})();
