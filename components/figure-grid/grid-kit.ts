"use client";
import {
  type ComponentProps,
  type ComponentType,
  createContext,
  type ReactNode,
  type RefObject,
  use,
} from "react";

type Place = RefObject<HTMLElement | null>;

/** What the grid draws with: the host's own controls, so that the grid looks like what is around it. */
export type GridKit = {
  Button: ComponentType<
    Omit<ComponentProps<"button">, "disabled"> & {
      variant?: "primary" | "quiet";
      size?: "small";
      /** Why it cannot be pressed now. */
      why?: string | false;
    }
  >;
  Notice: ComponentType<{ tone: "info" | "ok" | "warn"; title?: string; children: ReactNode }>;
  Tag: ComponentType<{ tone: "ok"; children: ReactNode }>;
  /** A name that breaks between its phrases only. */
  Phrased: ComponentType<{ phrases: readonly string[] }>;
  /** Keeps the height of one element in a CSS variable of the other. */
  useSizeVariable: (of: Place, on: Place, side: "height", name: `--${string}`) => void;
  /** Says that an element hides what is scrolled below it. */
  useStickyEdge: (of: Place, edge: "bottom", layer: "notices") => void;
};

/** The kit of the grid around a component. */
export const GridKitContext = createContext<GridKit | null>(null);

export function useGridKit(): GridKit {
  const kit = use(GridKitContext);
  if (!kit) throw new Error("outside of a grid");
  return kit;
}
