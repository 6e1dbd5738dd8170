// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Listing } from "./listing";
import { byNumber, byPinyin, listingColumns } from "./listing-features";
import { useListing } from "./use-listing";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Town = { name: string; people: number };

const helper = listingColumns<Town>();
const columns = helper.columns([
  helper.accessor("name", { header: "名称", sortFn: byPinyin }),
  helper.accessor("people", { header: "人数", sortFn: byNumber }),
  helper.display({ id: "actions", header: "办理", cell: ({ row }) => `看${row.original.name}` }),
]);

const towns: Town[] = [
  { name: "卓村", people: 9 },
  { name: "白水", people: 30 },
  { name: "安岭", people: 110 },
];

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

type Ways = Omit<React.ComponentProps<typeof Listing<Town>>, "table" | "caption"> & {
  data?: Town[];
  pageSize?: number;
};

function Towns({ data = towns, pageSize, ...ways }: Ways) {
  const table = useListing({
    columns,
    data,
    getRowId: ({ name }) => name,
    initialState: pageSize ? { pagination: { pageIndex: 0, pageSize } } : {},
    sortDescFirst: false,
  });
  return <Listing table={table} caption="乡镇" {...ways} />;
}

const draw = (ways: Ways = {}) => act(() => root.render(<Towns {...ways} />));
const names = () => [...place.querySelectorAll("tbody td:first-child")].map((cell) => cell.textContent);
const heading = (label: string) =>
  [...place.querySelectorAll("th")].find(({ textContent }) => textContent === label);
const sortBy = (label: string) => act(() => heading(label)?.querySelector("button")?.click());

test("rows are sorted by the head: numbers as numbers, names by pinyin, and the head states the order", () => {
  draw();
  expect(names()).toEqual(["卓村", "白水", "安岭"]);
  expect(heading("人数")?.getAttribute("aria-sort")).toBe("none");
  sortBy("名称");
  expect(names()).toEqual(["安岭", "白水", "卓村"]);
  sortBy("人数");
  expect(names()).toEqual(["卓村", "白水", "安岭"]);
  expect(heading("人数")?.getAttribute("aria-sort")).toBe("ascending");
  sortBy("人数");
  expect(names()).toEqual(["安岭", "白水", "卓村"]);
  expect(heading("人数")?.getAttribute("aria-sort")).toBe("descending");
});

test("a column of actions cannot be sorted by", () => {
  draw();
  expect(heading("办理")?.querySelector("button")).toBeNull();
  expect(heading("办理")?.hasAttribute("aria-sort")).toBe(false);
});

test("the list has a name, and the cells of its cards have the columns' names if requested", () => {
  draw();
  expect(place.querySelector("caption")?.textContent).toBe("乡镇");
  expect(place.querySelector("tbody tr")?.textContent).toBe("卓村9看卓村");
  draw({ labelled: true });
  expect(place.querySelector("tbody tr")?.textContent).toBe("名称卓村人数9办理看卓村");
});

test("a card omits blank cells", () => {
  draw({ labelled: true, isBlank: ({ people }, id) => people < 10 && id === "people" });
  const hidden = [...place.querySelectorAll("td.max-md\\:hidden")];
  expect(hidden.map(({ textContent }) => textContent)).toEqual(["人数9"]);
});

test("all rows are on one page, unless a page size or a maximum is given", () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ name: `村${at}`, people: at }));
  act(() => root.render(<Towns data={many} />));
  expect(names()).toHaveLength(30);
  draw({ most: 2 });
  expect(names()).toEqual(["卓村", "白水"]);
});

test("a page has as many rows as specified", () => {
  draw({ pageSize: 2 });
  expect(names()).toHaveLength(2);
});

test("rows of a group have a heading with their number, in its own body of the table", () => {
  draw({ groupOf: ({ people }) => (people < 10 ? "小村" : "大村") });
  const groups = [...place.querySelectorAll("tbody")].map((body) => body.textContent?.slice(0, 3));
  expect(groups).toEqual(["小村1", "大村2"]);
  expect(place.querySelectorAll('tbody > tr > th[scope="rowgroup"]')).toHaveLength(2);
  const heads = place.querySelector("tbody:last-of-type td")?.getAttribute("headers")?.split(" ") ?? [];
  expect(heads.map((id) => document.getElementById(id)?.textContent)).toEqual(["名称", "大村2"]);
  expect(names()).toEqual(["卓村", "白水", "安岭"]);
});
