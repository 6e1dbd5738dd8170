// The open Chinese faces, for whoever has none: no page waits for their two hundred kilobytes of rules.
{
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = document.currentScript.dataset.sheet;
  document.head.append(sheet);
}
