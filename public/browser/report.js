// The page about this browser: what it lacks, and what it still keeps of texts that no server has. ES5, as check.js is.
(function () {
  var prefix = "nianbao:unsaved:";

  function byId(id) {
    return document.getElementById(id);
  }

  /** The words of a value that was kept: a text, a chapter (nodes with text and content), or a figure. */
  function wordsOf(value) {
    if (value === null || value === undefined) return "";
    if (typeof value !== "object") return String(value);
    if (typeof value.text === "string") return value.text;
    if (value.type === "liveFigure") return "〔引用的数：" + value.attrs.cellId + "〕";
    if (!value.content) return String(value.value || value.typed || "");
    var parts = [];
    for (var index = 0; index < value.content.length; index += 1) parts.push(wordsOf(value.content[index]));
    return parts.join(value.type === "paragraph" || value.type === "heading" ? "" : "\n");
  }

  /** Every kept change as lines; read only, so that the next page that can will send it. */
  function kept() {
    var lines = [];
    for (var index = 0; index < localStorage.length; index += 1) {
      var key = localStorage.key(index) || "";
      if (key.indexOf(prefix) !== 0) continue;
      var changes = JSON.parse(localStorage.getItem(key) || "[]");
      for (var at = 0; at < changes.length; at += 1)
        lines.push("【" + changes[at][0] + "】\n" + wordsOf(changes[at][1].value));
    }
    return lines;
  }

  function showMissing() {
    var missing = window.missingInBrowser || [];
    byId(missing.length > 0 ? "lacks" : "suits").style.display = "block";
    for (var index = 0; index < missing.length; index += 1) {
      var item = document.createElement("li");
      item.appendChild(document.createTextNode(missing[index]));
      byId("missing").appendChild(item);
    }
    byId("agent").appendChild(document.createTextNode(navigator.userAgent));
  }

  function showKept() {
    var lines = [];
    try {
      lines = kept();
    } catch (_error) {
      // Storage is closed, or holds what is not ours: there is nothing to show.
    }
    if (lines.length === 0) return;
    byId("kept").style.display = "block";
    byId("count").appendChild(document.createTextNode(String(lines.length)));
    byId("words").value = lines.join("\n\n");
  }

  showMissing();
  showKept();
})();
