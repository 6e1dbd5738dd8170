"use client";
import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useDraft } from "../draft/draft-context";

type Props = Omit<React.ComponentProps<"a">, "href"> & {
  step: string;
  /** With its “#”. */
  hash?: string;
  /** False where something of the step comes into view by itself. */
  toTop?: boolean;
};

/**
 * The way to another step of the draft. The draft is on the page already, whole: nothing is fetched, so that the way stays open while
 * the server is out of reach.
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
        // The draft is still being opened at a step of its own: only the router takes that back.
        if (current === "") return router.push(href);
        window.history.pushState(null, "", href);
        if (toTop) window.scrollTo(0, 0);
      }}
      {...rest}
    />
  );
}

/** The step of the draft that the address names. */
export function useStepId(): string {
  return usePathname().split("/")[4] ?? "";
}
