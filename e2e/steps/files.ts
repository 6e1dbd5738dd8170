import { expect, type Locator } from "@playwright/test";

export type Files = Parameters<Locator["setInputFiles"]>[0];

/** Chooses files. The field is enabled once the page's script runs; Playwright would not wait for that. */
export async function putIn(field: Locator, files: Files): Promise<void> {
  await expect(field).toBeEnabled();
  await field.setInputFiles(files);
}
