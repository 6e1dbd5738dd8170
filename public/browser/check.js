// Whether this browser can do what the signed-in part needs. It runs in whatever opens the page, Internet Explorer and the
// compatible modes of other browsers included, and is written in the JavaScript that all of them know (ES5).
(function () {
  function supports(declaration) {
    return Boolean(window.CSS && CSS.supports && CSS.supports("(" + declaration + ")"));
  }

  /** Each with its name as a clerk, or whom the clerk asks, can say it, which bin/browsers/asked.mjs knows. */
  var needed = [
    {
      name: "新版 JavaScript（ES2020）",
      there: function () {
        return (
          typeof Promise === "function" &&
          typeof Promise.allSettled === "function" &&
          typeof BigInt === "function" &&
          typeof globalThis === "object" &&
          typeof String.prototype.matchAll === "function"
        );
      },
    },
    {
      name: "正则表达式的后行断言（ES2018）",
      there: function () {
        return new RegExp("(?<=a)b").test("ab");
      },
    },
    {
      name: "编辑正文时逐字跟踪输入（Input Events）",
      there: function () {
        return typeof InputEvent === "function" && "getTargetRanges" in InputEvent.prototype;
      },
    },
    {
      name: "在浏览器中读取文件（Web Worker、TextDecoder、DecompressionStream）",
      there: function () {
        return (
          typeof Worker === "function" &&
          typeof TextDecoder === "function" &&
          typeof DecompressionStream === "function"
        );
      },
    },
    {
      name: "后台保存（fetch、AbortController、安全随机数）",
      there: function () {
        return (
          typeof fetch === "function" &&
          typeof AbortController === "function" &&
          Boolean(window.crypto && crypto.getRandomValues)
        );
      },
    },
    {
      name: "表格随窗口排布（ResizeObserver、IntersectionObserver）",
      there: function () {
        return typeof ResizeObserver === "function" && typeof IntersectionObserver === "function";
      },
    },
    {
      name: "容器查询（CSS container queries）",
      there: function () {
        return supports("container-type: inline-size");
      },
    },
    {
      name: "独立的位移和缩放（CSS translate、scale）",
      there: function () {
        return supports("translate: 1px") && supports("scale: 1");
      },
    },
    {
      name: "动态视口高度（CSS dvh）",
      there: function () {
        return supports("height: 100dvh");
      },
    },
  ];

  var missing = [];
  for (var index = 0; index < needed.length; index += 1) {
    var there = false;
    try {
      there = needed[index].there();
    } catch (_error) {
      // Asking failed: it is not there.
    }
    if (!there) missing.push(needed[index].name);
  }
  window.missingInBrowser = missing;
})();
