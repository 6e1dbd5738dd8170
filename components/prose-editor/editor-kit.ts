"use client";
import {
  type ComponentProps,
  type ComponentType,
  createContext,
  type ReactNode,
  type RefObject,
  use,
} from "react";

/** What the editor draws with: the host's own controls, so that the editor looks like what is around it. */
export type EditorKit = {
  Button: ComponentType<ComponentProps<"button"> & { variant?: "danger"; size?: "small" }>;
  Notice: ComponentType<{ tone: "warn"; className?: string; children: ReactNode }>;
  /** The class of an input of one line. */
  inputClass: string;
  /** What the policy of the page requires of style sheets that are added to it. */
  styleNonce: () => string | undefined;
  /** How much of the window is hidden at each of its edges. */
  hiddenAt: { top: number; right: number; bottom: number; left: number };
  /** Says that an element hides what is scrolled below it. */
  useStickyEdge: (of: RefObject<HTMLElement | null>, edge: "top" | "bottom", layer: string) => void;
};

/** The kit of the editor around a component, node views included. */
export const EditorKitContext = createContext<EditorKit | null>(null);

export function useEditorKit(): EditorKit {
  const kit = use(EditorKitContext);
  if (!kit) throw new Error("outside of an editor");
  return kit;
}
