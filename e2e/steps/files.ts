import { expect, type Locator } from "@playwright/test";

type Files = Parameters<Locator["setInputFiles"]>[0];

/** Chooses files. The field opens when the page's script runs; Playwright would put them in without waiting for that. */
export async function putIn(field: Locator, files: Files): Promise<void> {
  await expect(field).toBeEnabled();
  await field.setInputFiles(files);
}
