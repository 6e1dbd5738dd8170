import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { handbooks, topicsOf } from "@/lib/core/help/list";
import { pictureSizes } from "@/lib/publications/help/handbook-pictures";
import { servedUrls } from "../urls";
import { HandbookPage } from "./handbook-page";
import { HelpPage } from "./help-page";

test.each(handbooks.map((handbook) => [handbook.title, handbook] as const))(
  "%s: every topic has its address, every link within it leads to one, every picture its words and size",
  (_title, handbook) => {
    const html = renderToStaticMarkup(
      <HandbookPage to={servedUrls} handbook={handbook} pictures={pictureSizes(handbook)} />,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of topicsOf(handbook)) expect(ids).toContain(id);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    for (const [picture] of html.matchAll(/<img [^>]*>/g))
      expect(picture).toMatch(/alt="[^"]{8,}" width="\d+" height="\d+"/);
    expect(html).not.toMatch(/[「」`]/);
  },
);

test("the list of handbooks leads to each, its first topics and its files", () => {
  const html = renderToStaticMarkup(<HelpPage to={servedUrls} />);
  for (const { id } of handbooks)
    for (const address of [`/help/${id}`, `/help/${id}/pdf`, `/help/${id}/docx`])
      expect(html).toContain(`href="${address}"`);
  expect(html).toContain('href="/help/clerk#prepare"');
});
