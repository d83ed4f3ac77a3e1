"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const svg = document.querySelector("main > svg");
  const panel = document.querySelector("aside");
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const nodes = new Map(data.nodes.map(node => [node.id, { ...node, element: svg.getElementById(node.id), edges: [] }]));
  const edges = new Map(data.edges.map(edge => [edge.id, { ...edge, element: svg.getElementById(edge.id) }]));
  for (const edge of edges.values()) {
    edge.from = nodes.get(edge.source);
    edge.to = nodes.get(edge.target);
    edge.from.edges.push(edge);
    if (edge.to !== edge.from) edge.to.edges.push(edge);
  }
  for (const label of svg.querySelectorAll(".label")) edges.get(label.dataset.edge).label = label;
  for (const node of nodes.values()) {
    [, node.x, node.y] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(node.element.getAttribute("transform")).map(Number);
    [node.width, node.height] = (({ width, height }) => [width, height])(node.element.querySelector(".shape").getBBox());
  }

  // The view: a window on the drawing, in the drawing's own units.
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = [...whole];
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  const show = () => { svg.setAttribute("viewBox", view.map(value => value.toFixed(2)).join(" ")); nameLater(); };
  const zoom = (factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) => {
    const width = Math.min(Math.max(view[2] * factor, whole[2] / 200), whole[2] * 2);
    const by = width / view[2];
    view = [x - (x - view[0]) * by, y - (y - view[1]) * by, width, view[3] * by];
    show();
  };
  const pan = (dx, dy) => { view[0] += dx * view[2]; view[1] += dy * view[3]; show(); };
  const unitsPerPixel = () => Math.max(view[2] / svg.clientWidth, view[3] / svg.clientHeight);
  const isShown = item => !item.element.classList.contains("off");

  // All of it, or what the filters leave; a small network is not blown up beyond what reads well.
  const fit = () => {
    const left = [...nodes.values()].filter(isShown);
    view = [...whole];
    if (left.length && left.length < nodes.size) {
      const [x, y] = [Math.min(...left.map(node => node.x - node.width / 2)) - 30, Math.min(...left.map(node => node.y - node.height / 2)) - 30];
      view = [x, y, Math.max(...left.map(node => node.x + node.width / 2)) + 30 - x, Math.max(...left.map(node => node.y + node.height / 2)) + 30 - y];
    }
    const larger = 1 / 1.6 / unitsPerPixel();
    if (larger > 1) view = [view[0] - view[2] * (larger - 1) / 2, view[1] - view[3] * (larger - 1) / 2, view[2] * larger, view[3] * larger];
    show();
    if (unitsPerPixel() > KEY_AT) { view[3] += 80 * unitsPerPixel(); show(); }
  };
  const at = event => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [point.x, point.y];
  };
  const center = node => {
    const width = Math.min(view[2], Math.max(700, whole[2] / 8));
    const height = width * view[3] / view[2];
    view = [node.x - width / 2, node.y - height / 2, width, height];
    show();
  };
  svg.addEventListener("wheel", event => { event.preventDefault(); zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, ...at(event)); }, { passive: false });
  let grip = null;
  svg.addEventListener("pointerdown", event => { grip = { x: event.clientX, y: event.clientY, moved: false }; });
  addEventListener("pointermove", event => {
    if (!grip) return;
    const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!grip.moved && Math.hypot(dx, dy) < 4) return;
    grip.moved = true;
    svg.classList.add("moving");
    const unit = unitsPerPixel();
    view[0] -= dx * unit;
    view[1] -= dy * unit;
    [grip.x, grip.y] = [event.clientX, event.clientY];
    show();
  });
  addEventListener("pointerup", () => { svg.classList.remove("moving"); setTimeout(() => { grip = null; }); });

  // From afar the names in the nodes are too small to read. Then the drawing is a map: names are written over it in one size, those of the
  // nodes with the most edges first and as many as there is room for, and the legend stands beside it.
  const make = (name, text, ...children) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    element.append(...children);
    return element;
  };
  const draw = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const names = svg.appendChild(draw("g", { class: "names", "text-anchor": "middle", "aria-hidden": "true" }));
  const ruler = make("canvas").getContext("2d");
  const NAME_SIZE = 12, MOST_NAMES = 90, KEY_AT = 1.75, FAR = 2.6;
  const ranked = [...nodes.values()].sort((a, b) => b.edges.length - a.edges.length);
  const isMarked = node => ["lit", "found", "picked"].some(mark => node.element.classList.contains(mark));
  const legend = svg.querySelector(".legend");
  const key = make("div");
  key.className = "key";
  if (legend.childElementCount) {
    const box = legend.getBBox();
    const copy = draw("svg", { viewBox: [box.x - 8, box.y - 6, box.width + 16, box.height + 12].join(" "), "aria-hidden": "true" });
    copy.append(legend.cloneNode(true));
    copy.firstChild.removeAttribute("transform");
    key.style.width = box.width + 16 + "px";
    key.append(copy);
    svg.after(key);
  }
  const writeNames = () => {
    const unit = unitsPerPixel();
    const far = unit > FAR;
    svg.classList.toggle("far", far);
    key.classList.toggle("shown", unit > KEY_AT);
    legend.classList.toggle("off", unit > KEY_AT);
    for (const element of svg.querySelectorAll(".named")) element.classList.remove("named");
    names.replaceChildren();
    if (!far) return;
    names.setAttribute("font-size", NAME_SIZE * unit);
    names.setAttribute("stroke-width", 3 * unit);
    ruler.font = NAME_SIZE + "px Arial, Helvetica, sans-serif";
    const boxes = [];
    const isFree = box => boxes.every(other => Math.abs(box.x - other.x) > (box.width + other.width) / 2 || Math.abs(box.y - other.y) > NAME_SIZE * 1.25 * unit);
    for (const node of [...ranked.filter(isMarked), ...ranked.filter(node => !isMarked(node))]) {
      if (boxes.length >= MOST_NAMES) break;
      if (!isShown(node) || svg.classList.contains("near") && !isMarked(node)) continue;
      if (node.x < view[0] || node.x > view[0] + view[2] || node.y < view[1] || node.y > view[1] + view[3]) continue;
      const text = node.name.length > 30 ? node.name.slice(0, 29).trimEnd() + "…" : node.name;
      const box = { x: node.x, y: node.y, width: (ruler.measureText(text).width + 8) * unit };
      if (!isFree(box)) continue;
      boxes.push(box);
      const label = draw("text", { x: node.x, y: node.y + NAME_SIZE * .35 * unit });
      label.textContent = text;
      names.append(label);
      node.element.classList.add("named");
    }
  };
  let naming = 0;
  const nameLater = () => { naming ||= requestAnimationFrame(() => { naming = 0; writeNames(); }); };
  addEventListener("resize", nameLater);

  // Neighbours of what the pointer or the keyboard is on.
  const lit = [];
  const light = item => {
    while (lit.length) lit.pop().classList.remove("lit");
    svg.classList.toggle("near", Boolean(item));
    nameLater();
    if (!item) return;
    const around = item.from ? [item] : item.edges;
    for (const one of [item, ...around, ...around.flatMap(edge => [edge.from, edge.to])]) {
      for (const element of [one.element, one.label]) if (element) { element.classList.add("lit"); lit.push(element); }
    }
  };

  // The keyboard has one stop in the drawing: a node, from which the arrow keys lead to the nearest one in their direction.
  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let stop = null;
  const standOn = node => {
    stop?.element.setAttribute("tabindex", "-1");
    stop = node;
    node.element.setAttribute("tabindex", "0");
    if (node.x < view[0] || node.x > view[0] + view[2] || node.y < view[1] || node.y > view[1] + view[3]) {
      view = [node.x - view[2] / 2, node.y - view[3] / 2, view[2], view[3]];
      show();
    }
  };
  const step = (from, dx, dy) => {
    let [best, least] = [null, Infinity];
    for (const node of nodes.values()) {
      const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
      const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
      if (node !== from && isShown(node) && along > 1 && along + 2 * aside < least) [best, least] = [node, along + 2 * aside];
    }
    best?.element.focus();
  };

  // The panel with the evidence.
  const link = (text, url) => {
    const element = make("a", text);
    element.href = url;
    element.target = "_blank";
    element.rel = "noopener";
    return element;
  };
  const citation = piece => [piece.title, piece.year, piece.pmid && "PMID: " + piece.pmid, piece.doi && "doi:" + piece.doi].filter(Boolean).join(". ");
  const quote = piece => {
    const said = make("span");
    const start = piece.mention ? piece.sentence.indexOf(piece.mention) : -1;
    if (start < 0) said.append(piece.sentence);
    else said.append(piece.sentence.slice(0, start), make("mark", piece.mention), piece.sentence.slice(start + piece.mention.length));
    const foot = make("footer", [[piece.presumed && "only presumed", piece.context].filter(Boolean).join("; "), [piece.section, piece.year].filter(Boolean).join(", ")].filter(Boolean).join(" · ") + " ");
    if (piece.pmid) foot.append(link("PubMed " + piece.pmid, piece.pubmed), " ");
    if (piece.doi) foot.append(link("doi:" + piece.doi, piece.doiUrl), " ");
    const copy = make("button", "Copy citation");
    copy.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(citation(piece)); copy.textContent = "Copied"; } catch { copy.textContent = citation(piece); }
    });
    foot.append(copy);
    return make("blockquote", "", said, foot);
  };
  const counted = (number, word) => number + " " + word + (number === 1 ? "" : "s");
  const wordsOf = edge => `${edge.from.name} ${edge.type} ${edge.to.name}`;
  const marksOf = edge => [counted(edge.support, "article"), edge.negated && counted(edge.negated, "sentence") + " against it", edge.speculative && "only presumed", edge.conflicting && "conflicting signs"].filter(Boolean).join("; ");
  let picked = null;
  const pick = (item, byKey = false) => {
    const left = picked;
    picked?.element.classList.remove("picked");
    picked = item;
    const wasHidden = panel.hidden;
    panel.hidden = !item;
    if (wasHidden !== panel.hidden) nameLater();
    if (!item) {
      // Whoever was in the panel goes on where it was opened from.
      if (left && panel.contains(document.activeElement)) left.element.focus();
      return;
    }
    item.element.classList.add("picked");
    const close = make("button", "Close");
    close.className = "close";
    close.addEventListener("click", () => pick(null));
    if (byKey) setTimeout(() => close.focus());
    panel.replaceChildren(close);
    if (item.from) {
      panel.append(make("h2", wordsOf(item)), make("p", marksOf(item)), ...item.evidence.map(quote));
    } else {
      panel.append(make("h2", item.name), make("p", [item.kindName, item.term].filter(Boolean).join("; ")),
        make("p", `${counted(item.mentions, "mention")} in ${counted(item.articles, "article")}`), ...(item.texts.length ? [make("p", "Written as: " + item.texts.join(", "))] : []));
      for (const edge of item.edges.filter(isShown)) panel.append(make("h3", wordsOf(edge)), make("p", marksOf(edge)), ...edge.evidence.map(quote));
    }
    panel.scrollTop = 0;
  };

  for (const item of [...nodes.values(), ...edges.values()]) {
    const element = item.element;
    element.setAttribute("tabindex", "-1");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", item.from ? wordsOf(item) + "; " + marksOf(item) : item.name + ", " + item.kindName);
    if (item.from) {
      const line = element.querySelector(".line");
      const hit = line.cloneNode();
      hit.setAttribute("class", "hit");
      for (const name of ["marker-end", "stroke", "stroke-width", "stroke-dasharray"]) hit.removeAttribute(name);
      line.after(hit);
    }
    for (const target of [element, item.label].filter(Boolean)) {
      target.addEventListener("pointerenter", () => { if (!grip?.moved) light(item); });
      target.addEventListener("pointerleave", () => light(null));
      target.addEventListener("click", event => { event.preventDefault(); if (!grip?.moved) pick(item); });
    }
    element.addEventListener("focus", () => { if (!item.from) standOn(item); light(item); });
    element.addEventListener("blur", () => light(null));
    element.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); pick(item, true); }
      else if (!item.from && !event.shiftKey && STEPS[event.key]) { event.preventDefault(); event.stopPropagation(); step(item, ...STEPS[event.key]); }
    });
  }
  for (const anchor of svg.querySelectorAll("a")) anchor.setAttribute("tabindex", "-1");

  // Filters: what is not ticked, out of the years or of too little support is not shown, nor nodes that lose all their edges.
  const value = id => { const number = parseInt(document.getElementById(id).value, 10); return Number.isNaN(number) ? null : number; };
  const filter = () => {
    const ticked = name => new Set([...document.querySelectorAll(`input[name="${name}"]:checked`)].map(box => box.value));
    const [types, signs, kinds] = [ticked("type"), ticked("sign"), ticked("kind")];
    const [from, to, least] = [value("from"), value("to"), value("support") ?? 1];
    const sure = document.getElementById("sure").checked;
    const shownNodes = new Set();
    let shown = 0;
    for (const edge of edges.values()) {
      const inYears = from === null && to === null || edge.evidence.some(piece => piece.year && (from === null || piece.year >= from) && (to === null || piece.year <= to));
      const on = types.has(edge.type) && signs.has(edge.sign) && kinds.has(edge.from.kind) && kinds.has(edge.to.kind) && edge.support >= least && inYears && !(sure && edge.speculative);
      for (const element of [edge.element, edge.label]) element?.classList.toggle("off", !on);
      if (on) { shown++; shownNodes.add(edge.from); shownNodes.add(edge.to); }
    }
    let nodesShown = 0;
    for (const node of nodes.values()) {
      const on = shownNodes.has(node) || !node.edges.length && kinds.has(node.kind);
      node.element.classList.toggle("off", !on);
      nodesShown += on ? 1 : 0;
    }
    count.textContent = `${nodesShown} of ${nodes.size} nodes, ${shown} of ${edges.size} edges`;
    if (stop && !isShown(stop) || !stop) { const first = ranked.find(isShown); if (first) standOn(first); }
    nameLater();
  };
  const years = data.edges.flatMap(edge => edge.evidence.map(piece => piece.year)).filter(Boolean);
  if (years.length) {
    document.getElementById("from").placeholder = years.reduce((a, b) => Math.min(a, b));
    document.getElementById("to").placeholder = years.reduce((a, b) => Math.max(a, b));
  }
  document.querySelector("header").addEventListener("input", event => { if (event.target !== search) filter(); });

  let found = [];
  let next = 0;
  search.addEventListener("input", () => {
    for (const node of found) node.element.classList.remove("found");
    const text = search.value.trim().toLowerCase();
    found = text ? [...nodes.values()].filter(node => [node.name, node.term, ...node.texts].some(name => name && name.toLowerCase().includes(text))) : [];
    for (const node of found) node.element.classList.add("found");
    next = 0;
    nameLater();
    if (text) count.textContent = found.length === 1 ? "1 node found" : found.length + " nodes found";
    else filter();
  });
  search.addEventListener("keydown", event => {
    if (event.key === "Enter" && found.length) { center(found[next]); pick(found[next]); next = (next + 1) % found.length; }
  });

  // Saving: the drawing as it is seen, with its colours in it.
  const copyOf = () => {
    const copy = svg.cloneNode(true);
    copy.setAttribute("viewBox", whole.join(" "));
    copy.setAttribute("width", whole[2]);
    copy.setAttribute("height", whole[3]);
    for (const element of copy.querySelectorAll(".node.off, .edge.off, .label.off, .hit, .names")) element.remove();
    copy.querySelector(".legend").classList.remove("off");
    copy.removeAttribute("class");
    for (const element of copy.querySelectorAll("[tabindex]")) for (const name of ["tabindex", "role", "aria-label"]) element.removeAttribute(name);
    for (const mark of ["lit", "found", "picked", "named"]) for (const element of copy.querySelectorAll("." + mark)) element.classList.remove(mark);
    const originals = new Map([...svg.querySelectorAll("[id]")].map(element => [element.id, element]));
    copy.querySelector(".background").setAttribute("fill", getComputedStyle(svg.querySelector(".background")).fill);
    const paper = getComputedStyle(svg.querySelector(".background")).fill;
    for (const back of copy.querySelectorAll(".label-back")) back.setAttribute("fill", paper);
    for (const core of copy.querySelectorAll(".core")) core.setAttribute("stroke", paper);
    for (const text of copy.querySelectorAll(".legend text")) text.setAttribute("fill", getComputedStyle(svg.querySelector(".legend text")).fill);
    for (const element of copy.querySelectorAll(".edge, .legend [class^='e-'], marker")) {
      const effect = /e-(\w+)/.exec(element.getAttribute("class"))[1];
      const color = getComputedStyle(document.documentElement).getPropertyValue("--" + effect).trim();
      for (const line of element.querySelectorAll("path:not(.core)")) {
        line.setAttribute("stroke", color);
        if (element.localName === "marker" && line.getAttribute("fill") !== "none") line.setAttribute("fill", getComputedStyle(originals.get(element.id).querySelector("path")).fill);
      }
    }
    for (const label of copy.querySelectorAll(".label text")) {
      const effect = /e-(\w+)/.exec(label.parentNode.getAttribute("class"))[1];
      label.setAttribute("fill", getComputedStyle(document.documentElement).getPropertyValue("--" + effect).trim());
    }
    return new XMLSerializer().serializeToString(copy);
  };
  const save = (blob, name) => {
    const anchor = make("a");
    anchor.href = URL.createObjectURL(blob);
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
  };
  const fileName = document.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "network";
  document.getElementById("svg").addEventListener("click", () => save(new Blob([copyOf()], { type: "image/svg+xml" }), fileName + ".svg"));
  document.getElementById("png").addEventListener("click", () => {
    // Browsers refuse canvases of more than some 16,000 pixels a side.
    const scale = Math.min(2, 16000 / whole[2], 16000 / whole[3]);
    const image = new Image();
    image.onload = () => {
      const canvas = make("canvas");
      canvas.width = Math.ceil(whole[2] * scale);
      canvas.height = Math.ceil(whole[3] * scale);
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => save(blob, fileName + ".png"), "image/png");
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(copyOf());
  });
  document.getElementById("print").addEventListener("click", () => { fit(); writeNames(); print(); });
  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  const commands = { "+": () => zoom(1 / 1.3), "=": () => zoom(1 / 1.3), "-": () => zoom(1.3), "0": fit, "/": () => search.focus(), ArrowLeft: () => pan(-.1, 0), ArrowRight: () => pan(.1, 0), ArrowUp: () => pan(0, -.1), ArrowDown: () => pan(0, .1), Escape: () => pick(null) };
  addEventListener("pointerdown", event => { for (const open of document.querySelectorAll("details[open]")) if (!open.contains(event.target)) open.open = false; });
  for (const button of document.querySelectorAll(".zoom button")) button.addEventListener("click", commands[button.value]);
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { search.blur(); for (const open of document.querySelectorAll("details[open]")) open.open = false; }
    else if (event.target.closest("header, aside")) return;
    if (commands[event.key]) { event.preventDefault(); commands[event.key](); }
  });
  filter();
  fit();
})();
