import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { servedUrls } from "../urls";
import { DataPage } from "./data-page";

const html = (to: typeof servedUrls) =>
  renderToStaticMarkup(<DataPage to={to} years={[2024]} origin="http://localhost" />);

test("who wants all of a place finds the way to its file, where places have pages", () => {
  expect(html(servedUrls)).toContain(
    '<a href="/places" class="text-accent underline underline-offset-4">按地区查看</a>',
  );
  expect(html({ ...servedUrls, place: () => null })).not.toContain("按地区下载");
});
