"use client";
import { useEffect } from "react";
import { parsePath } from "@/lib/core/report";
import { type Aim, useAim } from "./aim-context";

/** Scrolls to a cell or a front field of the current step. Chapters do this themselves: see ProseField. */
export function AimedField({ stepId }: { stepId: string }) {
  const { aim, settle } = useAim();
  useEffect(() => {
    // Runs again with every step, after its fields are rendered.
    const element = stepId && aim ? fieldOf(aim) : null;
    if (!aim || !element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
    settle(aim);
  }, [aim, settle, stepId]);
  return null;
}

function fieldOf({ path }: Aim): HTMLElement | null {
  const parsed = parsePath(path);
  if (parsed?.kind === "figure") return document.querySelector(`[data-cell="${CSS.escape(parsed.cellId)}"]`);
  if (parsed?.kind === "front") return document.querySelector(`main [name="${CSS.escape(parsed.field)}"]`);
  return null;
}

/** True for people whose system is set to reduced motion. */
function still(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
