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

  /** An entry as a page kept it: an older product kept the list of its changes alone. */
  function pageOf(entry) {
    return entry && entry.unsaved ? entry : { seq: 0, unsaved: entry || [] };
  }

  /** The pages that the storage holds, by their keys; read only, so that the next page that can will send them. */
  function storedPages() {
    var pages = {};
    for (var index = 0; index < localStorage.length; index += 1) {
      var key = localStorage.key(index) || "";
      if (key.indexOf(prefix) === 0) pages[key] = pageOf(JSON.parse(localStorage.getItem(key) || "[]"));
    }
    return pages;
  }

  /** Calls `each` with every page of the other place that the form keeps its changes in, and `done` after the last. */
  function eachUnsavedPage(each, done) {
    var request;
    try {
      request = window.indexedDB.open("nianbao-unsaved", 1);
    } catch (_error) {
      done();
      return;
    }
    request.onerror = done;
    // The form finds its store where this page was opened first.
    request.onupgradeneeded = function () {
      request.result.createObjectStore("pages");
    };
    request.onsuccess = function () {
      var cursors = request.result.transaction("pages").objectStore("pages").openCursor();
      cursors.onerror = done;
      cursors.onsuccess = function () {
        var cursor = cursors.result;
        if (!cursor) {
          request.result.close();
          done();
          return;
        }
        each(String(cursor.key), pageOf(cursor.value));
        cursor["continue"]();
      };
    };
  }

  /** Every kept change as lines. */
  function linesOf(pages) {
    var lines = [];
    for (var key in pages)
      for (var at = 0; at < pages[key].unsaved.length; at += 1) {
        var change = pages[key].unsaved[at];
        lines.push("【" + change[0] + "】\n" + wordsOf(change[1].value));
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

  function showUnsaved() {
    var pages = {};
    try {
      pages = storedPages();
    } catch (_error) {
      // Storage is closed, or holds what is not ours: the other place may still have it.
    }
    function takeLater(key, page) {
      if (!pages[key] || pages[key].seq < page.seq) pages[key] = page;
    }
    function show() {
      showLines(linesOf(pages));
    }
    eachUnsavedPage(takeLater, show);
  }

  function showLines(lines) {
    if (lines.length === 0) return;
    byId("kept").style.display = "block";
    byId("count").appendChild(document.createTextNode(String(lines.length)));
    byId("words").value = lines.join("\n\n");
  }

  showMissing();
  showUnsaved();
})();
