"use client";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Passage, Place } from "@/lib/core/checks/engine/check";
import type { FieldPath } from "@/lib/core/report";
import { type PlaceUrl, placeUrl } from "./place-url";

/**
 * The place to be opened: the field, and in a chapter the words. `text` is known if a finding quotes them.
 */
export type Aim = { path: FieldPath; words?: Omit<Passage, "text"> & { text?: string } };

type Aiming = { aim: Aim | null; aimAt: (place: Place) => void; settle: (aim: Aim) => void };

const AimContext = createContext<Aiming | null>(null);

/**
 * Opens places across steps: a link names the place, its step is rendered, and the field scrolls to it. A
 * stored or shared URL works the same way.
 */
export function AimProvider({ children }: { children: React.ReactNode }) {
  const [aim, setAim] = useState<Aim | null>(null);
  useEffect(() => {
    const read = () => setAim(placeUrl(window.location.hash) satisfies PlaceUrl | null);
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  const aiming = useMemo<Aiming>(
    () => ({
      aim,
      aimAt: ({ path, passage }) => setAim(passage ? { path, words: passage } : { path }),
      settle: (done) => setAim((now) => (now === done ? null : now)),
    }),
    [aim],
  );
  return <AimContext value={aiming}>{children}</AimContext>;
}

export function useAim(): Aiming {
  const aiming = useContext(AimContext);
  if (!aiming) throw new Error("useAim is for the steps of a draft.");
  return aiming;
}
