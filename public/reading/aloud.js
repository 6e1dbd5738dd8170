// Reads the report aloud with the browser's own voice, sentence by sentence, and marks what is being read.
{
  const speech = globalThis.speechSynthesis;
  const panel = document.querySelector('[data-tool="aloud"]');
  const [start, stop] = panel?.querySelectorAll("button") ?? [];
  const state = panel?.querySelector('[role="status"]');
  /** What is still to be read: the sentences with the elements that hold them. */
  let queue = [];
  let reading = null;

  // Not at(-1): the public pages are read in Chromium 86 as well.
  const lastOf = (elements) => elements[elements.length - 1];

  /** A block as it is read: a table by its name and its rows, anything else by its words. */
  const spokenText = (block) => {
    const table = block.querySelector("table");
    if (!table) return block.textContent;
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const words = rows.flatMap((row) => {
      const label = lastOf(row.querySelectorAll("th"))?.textContent;
      // The last figure of a row is its total, or its only one.
      const figure = lastOf(row.querySelectorAll("td.sheet-figure"));
      return label && figure ? [`${label}，${figure.textContent || "空白"}`] : [];
    });
    return [table.caption?.textContent ?? "表格", ...words].join("。");
  };

  const sentences = (text) => text.match(/[^。！？；\n]+[。！？；\n]?/g) ?? [];

  const say = (words, pressed) => {
    state.textContent = words;
    start.querySelector("span").textContent = pressed;
    stop.hidden = queue.length === 0;
  };

  const unmark = () => {
    reading?.removeAttribute("data-reading");
    reading = null;
  };

  const finish = () => {
    queue = [];
    speech.cancel();
    unmark();
    say("", "朗读全文");
  };

  const next = () => {
    const [first] = queue;
    if (!first) return finish();
    if (first.block !== reading) {
      unmark();
      reading = first.block;
      reading.setAttribute("data-reading", "");
      reading.scrollIntoView({ block: "center", behavior: "smooth" });
    }
    const words = new SpeechSynthesisUtterance(first.text);
    words.lang = "zh-CN";
    words.onend = () => {
      queue.shift();
      next();
    };
    words.onerror = ({ error }) => {
      if (error === "canceled" || error === "interrupted") return;
      finish();
      state.textContent = "这台设备没有可用的中文语音";
    };
    speech.speak(words);
  };

  const begin = () => {
    const blocks = [...document.querySelectorAll(".sheet [data-block]")];
    queue = blocks.flatMap((block) => sentences(spokenText(block)).map((text) => ({ block, text })));
    say("正在朗读", "暂停");
    next();
  };

  const press = () => {
    if (queue.length === 0) return begin();
    if (speech.paused) {
      speech.resume();
      return say("正在朗读", "暂停");
    }
    speech.pause();
    say("已暂停", "继续");
  };

  if (panel && speech && document.querySelector(".sheet")) {
    panel.hidden = false;
    start.addEventListener("click", press);
    stop.addEventListener("click", finish);
    addEventListener("pagehide", () => speech.cancel());
  }
}
