"use client";
import { useEffect, useRef, useState } from "react";
import { TextField } from "@/components/ui/field";
import { readQuery } from "./queue-query";

/**
 * The search by the name of the unit or of its contact. Typed text is local state, since the URL follows
 * slightly later and an input method must not be disturbed; other changes of the URL are taken over.
 */
export function UnitSearch({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!field.current?.contains(document.activeElement)) setTyped(q);
  }, [q]);
  useEffect(() => {
    const follow = () => setTyped(readQuery(new URLSearchParams(window.location.search)).q);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  return (
    <div ref={field} className="max-lg:col-span-2">
      <TextField
        label="搜索单位"
        type="search"
        placeholder="单位名称、联系人"
        maxLength={50}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value);
        }}
      />
    </div>
  );
}
