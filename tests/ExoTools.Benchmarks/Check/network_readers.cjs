// Reads network files with cytoscape.js, graphology, and mermaid and the page itself in Chromium, whichever there are.
//
// usage: node network_readers.cjs FOLDER MODULES
// MODULES is a folder of npm packages (node_modules); CHROMIUM names the browser, and is "chromium" without it.
// One line for each file and reader: reader <tab> file <tab> what was wrong, which is empty where nothing was.
"use strict";
const fs = require("fs");
const path = require("path");

const [folder, modules] = process.argv.slice(2);
const load = name => {
  try {
    return require(path.join(path.resolve(modules || "node_modules"), name));
  } catch (failure) {
    console.log(`${name} is skipped: ${failure.message.split("\n")[0]}`);
    return null;
  }
};
const tell = (reader, file, problem) => console.log([reader, file, String(problem).replace(/\s+/g, " ").slice(0, 300)].join("\t"));
const files = fs.readFileSync(path.join(folder, "files.tsv"), "utf8").trim().split("\n").map(line => line.split("\t"))
  .map(([name, format, nodes, edges]) => ({ name, format, nodes: +nodes, edges: +edges, path: path.join(folder, name) }));
const of = format => files.filter(file => file.format === format);
const compare = (reader, file, nodes, edges) =>
  tell(reader, file.name, nodes === file.nodes && edges === file.edges ? "" : `read ${nodes}, ${edges}, written ${file.nodes}, ${file.edges}`);
const attempt = async (reader, file, read) => {
  try {
    await read();
  } catch (failure) {
    tell(reader, file.name, failure.message || failure);
  }
};

async function main() {
  const cytoscape = load("cytoscape");
  if (cytoscape) {
    for (const file of of("Cyjs")) {
      await attempt("cytoscape.js", file, () => {
        const warned = [];
        console.warn = (...words) => warned.push(words.join(" "));
        const cy = cytoscape({ headless: true, elements: JSON.parse(fs.readFileSync(file.path, "utf8")).elements });
        if (warned.length) throw new Error(warned[0]);
        compare("cytoscape.js", file, cy.nodes().length, cy.edges().length);
      });
    }
  }

  const [graphology, graphml, gexf] = ["graphology", "graphology-graphml", "graphology-gexf"].map(name => load(name));
  for (const [format, parser] of [["GraphML", graphml], ["GEXF", gexf], ["GEXF1.3", gexf]]) {
    for (const file of graphology && parser ? of(format) : []) {
      await attempt(`graphology ${format}`, file, () => {
        const graph = parser.parse(graphology.MultiGraph, fs.readFileSync(file.path, "utf8"));
        compare(`graphology ${format}`, file, graph.order, graph.size);
      });
    }
  }

  const puppeteer = load("puppeteer-core");
  if (!puppeteer) return;
  const browser = await (puppeteer.default ?? puppeteer).launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"], protocolTimeout: 600000 });
  try {
    await drawMermaid(browser);
    await openPages(browser);
  } finally {
    await browser.close();
  }
}

async function drawMermaid(browser) {
  const script = path.join(path.resolve(modules), "mermaid/dist/mermaid.min.js");
  if (!fs.existsSync(script)) return console.log("mermaid is skipped: it is not there");
  const page = await browser.newPage();
  await page.setContent("<!DOCTYPE html><div id=at></div>");
  await page.addScriptTag({ path: script });
  for (const file of of("Mermaid")) {
    await attempt("mermaid", file, async () => {
      const text = fs.readFileSync(file.path, "utf8");
      // Drawn too, but for the largest; of several loops at one node mermaid draws one.
      const counts = await page.evaluate(async (source, draw) => {
        mermaid.initialize({ startOnLoad: false, maxEdges: 100000, maxTextSize: 10000000 });
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
        if (draw) document.getElementById("at").innerHTML = (await mermaid.render("drawn", source)).svg;
        return [db.getVertices().size, db.getEdges().length];
      }, text, file.edges < 2000);
      compare("mermaid", file, ...counts);
    });
  }
  await page.close();
}

async function openPages(browser) {
  for (const file of [...of("HTML"), ...of("SVG")]) {
    const reader = `Chromium ${file.format}`;
    await attempt(reader, file, async () => {
      const page = await browser.newPage();
      const problems = [];
      page.on("console", message => problems.push(message.text()));
      page.on("pageerror", failure => problems.push(failure.message));
      page.on("request", request => { if (!/^(file|data):/.test(request.url())) problems.push("asks for " + request.url()); });
      await page.goto("file://" + path.resolve(file.path), { waitUntil: "load", timeout: 300000 });
      const counts = await page.evaluate(() => [document.querySelectorAll("svg .node").length, document.querySelectorAll("svg .edge").length]);
      if (file.format === "HTML") problems.push(...await usePage(page, file));
      await page.close();
      if (problems.length) throw new Error(problems.slice(0, 3).join("; "));
      compare(reader, file, ...counts);
    });
  }
}

// What a user does with the page: every answer that is not as the data has it is a problem.
async function usePage(page, file) {
  const data = JSON.parse(await page.$eval("#data", element => element.textContent));
  const problems = [];
  const expect = (what, found, wanted) => { if (found !== wanted) problems.push(`${what}: ${found}, expected ${wanted}`); };
  const shown = () => page.$$eval("main > svg .edge:not(.off)", elements => elements.length);
  const set = (id, value) => page.$eval("#" + id, (input, text) => { input.value = text; input.dispatchEvent(new Event("input", { bubbles: true })); }, value);
  expect("tab stops in the drawing", await page.$$eval('main > svg [tabindex="0"]', elements => elements.length), Math.min(1, file.nodes));
  await set("support", "1000000");
  expect("edges of a million articles", await shown(), 0);
  await set("support", "1");
  expect("edges of an article", await shown(), file.edges);
  const wanted = data.nodes.find(node => node.name.trim());
  if (wanted) {
    await page.keyboard.press("/");
    await set("search", wanted.name.trim());
    expect("what is found", (await page.$$eval("main > svg .found", elements => elements.map(element => element.id))).includes(wanted.id), true);
    await set("search", "");
    await page.keyboard.press("Escape");
  }
  const edge = data.edges[0];
  if (edge) {
    const sentences = async () => page.$$eval("aside:not([hidden]) blockquote > span", elements => elements.map(element => element.textContent).join("\n"));
    await page.$eval("#" + edge.id, element => element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true })));
    expect("sentences of an edge", await sentences(), edge.evidence.map(piece => piece.sentence).join("\n"));
    await page.keyboard.press("Escape");
    expect("sentences after Escape", await sentences(), "");
  }
  const saved = await page.evaluate(async () => {
    const blobs = [];
    URL.createObjectURL = blob => { blobs.push(blob); return "data:,"; };
    document.getElementById("svg").click();
    const picture = new DOMParser().parseFromString(await blobs[0].text(), "image/svg+xml");
    return [picture.querySelectorAll("parsererror").length, picture.querySelectorAll(".node").length, picture.querySelectorAll(".edge").length].join(" ");
  });
  expect("saved picture: faults, nodes, edges", saved, `0 ${file.nodes} ${file.edges}`);
  return problems;
}

main().catch(failure => { console.error(failure); process.exit(1); });
