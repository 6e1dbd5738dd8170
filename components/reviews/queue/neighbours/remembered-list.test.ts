// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { neighboursOf, rememberedList, rememberList } from "./remembered-list";

const list = {
  address: "/reviews?show=mine",
  reports: ["a", "b", "c"].map((id) => ({ id, name: `${id}镇` })),
};
beforeEach(() => sessionStorage.clear());

test("a list is remembered with its URL; before one was opened there is none", () => {
  expect(rememberedList()).toBeNull();
  rememberList(list);
  expect(rememberedList()).toEqual(list);
  sessionStorage.setItem("review list", "{");
  expect(rememberedList()).toBeNull();
});

test("a report has its neighbours, except at the ends", () => {
  expect(neighboursOf(list, "b")).toMatchObject({
    previous: { id: "a" },
    next: { id: "c" },
    place: 2,
    of: 3,
  });
  expect(neighboursOf(list, "a")).toMatchObject({ previous: null, next: { id: "b" } });
  expect(neighboursOf(list, "c")).toMatchObject({ previous: { id: "b" }, next: null });
});

test("a report outside the list has no neighbours", () => {
  expect(neighboursOf(list, "x")).toMatchObject({ previous: null, next: null, place: null });
  expect(neighboursOf(null, "a")).toMatchObject({ previous: null, next: null, place: null });
});
