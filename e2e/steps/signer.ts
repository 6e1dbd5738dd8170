import { expect, type Page } from "@playwright/test";
import { goTo, stands } from "./clerk";

/** Completes the confidentiality checklist and signs. */
export async function signOff(page: Page, reviewedBy: string): Promise<void> {
  await goTo(page, "审签与报送");
  for (const item of ["不含国家秘密", "不含商业秘密", "不含个人隐私"])
    await page.getByRole("checkbox", { name: item }).check();
  await page.getByLabel("保密审查人").fill(reviewedBy);
  await page.getByRole("button", { name: "审签通过" }).click();
  await stands(page, "已审签");
}

/** Signs again and submits in one step: the page remembers the name of the previous review. */
export async function signAndSubmit(page: Page, reviewedBy: string): Promise<void> {
  await goTo(page, "审签与报送");
  await expect(page.getByLabel("保密审查人")).toHaveValue(reviewedBy);
  for (const item of ["不含国家秘密", "不含商业秘密", "不含个人隐私"])
    await page.getByRole("checkbox", { name: item }).check();
  await page.getByRole("button", { name: "审签并报送" }).click();
  await stands(page, "已报送");
}

/** Submits the signed report to the county. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "报送", exact: true }).click();
  await expect(page.getByText("现在：已报送")).toBeVisible();
}
