"use client";
import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useDraft } from "../draft/draft-context";

type Props = Omit<React.ComponentProps<"a">, "href"> & {
  step: string;
  /** Including “#”. */
  hash?: string;
  /** False if something in the step scrolls into view itself. */
  toTop?: boolean;
};

/**
 * A link to another step of the draft. The draft is on the page completely: nothing is fetched, so that steps
 * can be changed offline.
 */
export function StepLink({ step, hash = "", toTop = true, onClick, ...rest }: Props) {
  const { draft } = useDraft();
  const router = useRouter();
  const current = useStepId();
  const href = `/desk/reports/${draft.id}/${step}${hash}` as Route;
  return (
    <a
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
          return;
        event.preventDefault();
        // The draft is still being opened at a redirect: only the router handles that.
        if (current === "") return router.push(href);
        window.history.pushState(null, "", href);
        if (toTop) window.scrollTo(0, 0);
      }}
      {...rest}
    />
  );
}

/** The step of the draft in the URL. */
export function useStepId(): string {
  return usePathname().split("/")[4] ?? "";
}
