// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { useQueueQuery } from "./use-queue-query";

const router = vi.hoisted(() => ({ push: vi.fn() }));
vi.mock("next/navigation", () => ({
  useRouter: () => router,
  useSearchParams: () => new URLSearchParams(window.location.search),
}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let change: ReturnType<typeof useQueueQuery>[1];

function Probe() {
  [, change] = useQueueQuery();
  return null;
}

test("text typed while another year is loading does not lose the year", async () => {
  window.history.replaceState(null, "", "/reviews");
  const root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Probe />));

  change({ year: 2016 });
  change({ q: "柳湾" });
  expect(router.push).toHaveBeenLastCalledWith(
    `/reviews?${new URLSearchParams({ q: "柳湾", year: "2016" })}`,
  );
  expect(window.location.search).toBe("");

  // The year has loaded: the URL is replaced in place again.
  window.history.replaceState(null, "", router.push.mock.lastCall?.[0]);
  await act(async () => root.render(<Probe />));
  router.push.mockClear();
  change({ q: "柳湾镇" });
  expect(router.push).not.toHaveBeenCalled();
  expect(new URLSearchParams(window.location.search).get("year")).toBe("2016");
  expect(new URLSearchParams(window.location.search).get("q")).toBe("柳湾镇");
  await act(async () => root.unmount());
});
