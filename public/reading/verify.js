// A file is verified by its digest, computed here: it never leaves the reader's machine. Without this script, or where the
// browser computes no digests (an address without https), the form sends the file instead; so it does for CSV and JSON, which
// may hold many reports and are also judged by what they say.
{
  const form = document.querySelector("form[data-verify]");
  const input = form?.querySelector('input[type="file"]');
  const message = form?.querySelector("[data-message]");

  const begin = async () => {
    const [file] = input.files;
    if (!file) return;
    message.textContent = "正在核验……";
    if (!globalThis.crypto?.subtle || /\.(csv|json)$/i.test(file.name)) return send(file);
    try {
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      location.assign(`${form.dataset.verify}?sha256=${hex}`);
    } catch {
      message.textContent = "这个文件读不出来，请重新选择。";
    }
  };

  const send = (file) => {
    if (file.size <= form.dataset.megabytes * 1_000_000) return form.submit();
    message.textContent = `文件超过${form.dataset.megabytes} MB，核验不了。一个年度的数据过大时，请核验其中某一份报告的文件。`;
  };

  form?.addEventListener("submit", (event) => {
    if (input.files.length === 0) return;
    event.preventDefault();
    begin();
  });

  // Dropped anywhere on the page: a browser would open the file otherwise, and the page would be gone.
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!form || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    if (event.dataTransfer.files.length > 1) {
      message.textContent = "一次只能核验一个文件。";
      return;
    }
    input.files = event.dataTransfer.files;
    begin();
  });
}
