import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** A button that is disabled during its work loses the focus: it is `busy` instead. */
test("no button is disabled because it is busy", () => {
  const files = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );
  expect(files.length).toBeGreaterThan(200);
  const found = files.filter((file) =>
    /<Button\b[^>]*?\bdisabled=\{(?:busy|going|pending|(?:\w+\.)*is(?:Submitting|Going|Busy|Saving|Sending))\b/.test(
      readFileSync(`components/${file}`, "utf8"),
    ),
  );
  expect(found).toEqual([]);
});

/** It would leave open whether what was sent is done; the dialog's own cross still closes it. */
test("no button beside a running action takes the dialog away", () => {
  const files = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );
  const found = files.filter((file) => {
    const source = readFileSync(`components/${file}`, "utf8");
    return source.includes("busy={busy}") && source.includes("<Button onClick={() => setOpen(false)}>");
  });
  expect(found).toEqual([]);
});
