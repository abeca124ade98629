// Looks at pages: `node browser.js PAGE…`. Says what is wrong with them, and fails if anything is.
// With PICTURE set it draws the top of the first page into that file.
const { pathToFileURL } = require("url");
const packed = require("@sparticuz/chromium");
const chromium = packed.default || packed;
const puppeteer = require("puppeteer-core");
const axe = require.resolve("axe-core");
const { readFileSync } = require("fs");
const mermaid = require("path").join(require.resolve("mermaid"), "../mermaid.min.js");

const WIDTHS = [1280, 1000, 768, 375, 320];
const LOOKS = [[1280, "light"], [1280, "dark"], [375, "light"], [375, "dark"]];
const faults = [];

// What is wider than the screen, unless it moves sideways by itself.
function wide() {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const reaches = (one) => one.getBoundingClientRect().right > innerWidth + 1;
  const all = [...document.querySelectorAll("body *")].filter((one) => !one.closest("nav") && reaches(one));
  return all.slice(0, 5).map((one) => `${one.tagName} ${one.getAttribute("class") || ""}`);
}

async function look(browser, name) {
  const page = await browser.newPage();
  const url = pathToFileURL(name).href;
  const fault = (text) => faults.push(`${name}: ${text}`);
  page.on("console", (message) => fault(`console: ${message.text()}`));
  page.on("pageerror", (error) => fault(`error: ${error.message}`));
  page.on("request", (request) => request.url() === url || fault(`request: ${request.url()}`));
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    await page.goto(url);
    const found = await page.evaluate(wide);
    if (found.length) fault(`wider than ${width} pixels: ${found.join(", ")}`);
  }
  await page.close();
  // Where scripts may run, which the page itself forbids.
  const inspected = await browser.newPage();
  await inspected.setBypassCSP(true);
  const isLong = name.includes("long");
  for (const [width, scheme] of isLong ? LOOKS.slice(0, 1) : LOOKS) {
    await inspected.setViewport({ width, height: 900 });
    await inspected.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await inspected.goto(url);
    await inspected.addScriptTag({ path: axe });
    const result = await inspected.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    if (result.passes.length < 10) fault(`only ${result.passes.length} rules of axe-core had anything to look at`);
    for (const one of result.violations) {
      const nodes = one.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`);
      fault(`${one.id} at ${width} ${scheme}: ${one.help}: ${one.nodes.length}\n    ${nodes.join("\n    ")}`);
    }
  }
  if (!isLong) {
    const paper = await inspected.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = Buffer.from(paper).toString("latin1");
    const box = text.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
    if (!box || +box[1] < +box[2]) fault(`not printed across: ${box && box[0]}`);
  }
  await inspected.close();
}

// Draws the chart of a report in Markdown, as GitHub and GitLab do.
async function chart(browser, name) {
  const text = readFileSync(name, "utf8").match(/```mermaid\n([^]*?)```/);
  if (!text) return faults.push(`${name}: no chart`);
  const page = await browser.newPage();
  await page.goto("about:blank");
  await page.addScriptTag({ path: mermaid });
  const drawn = await page.evaluate(async (text) => {
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
    try {
      const { svg } = await mermaid.render("chart", text);
      const tree = new DOMParser().parseFromString(svg, "text/html");
      const all = [...tree.querySelectorAll("*")];
      const acts = (one) => one.localName === "script" || [...one.attributes].some((given) => given.name.startsWith("on"));
      const bars = tree.querySelectorAll("rect.task").length;
      return [bars, all.some(acts) ? "something acts" : ""];
    } catch (error) {
      return [0, error.message];
    }
  }, text[1]);
  const bars = text[1].split("\n").filter((line) => line.includes(" :")).length;
  if (drawn[0] < bars || drawn[1]) faults.push(`${name}: ${drawn[0]} of ${bars} bars, ${drawn[1]}`);
  await page.close();
}

async function picture(browser, name, file) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto(pathToFileURL(name).href);
  await page.screenshot({ path: file });
  await page.close();
}

(async () => {
  const args = chromium.args.filter((argument) => argument !== "--single-process");
  const executablePath = await chromium.executablePath();
  const browser = await puppeteer.launch({ executablePath, args: [...args, "--no-sandbox"], headless: "shell" });
  const names = process.argv.slice(2);
  for (const name of names) await (name.endsWith(".md") ? chart : look)(browser, name);
  if (process.env.PICTURE) await picture(browser, names[0], process.env.PICTURE);
  await browser.close();
  console.log(faults.join("\n"));
  console.log(`looked at ${names.length} pages`);
  process.exit(faults.length ? 1 : 0);
})();
