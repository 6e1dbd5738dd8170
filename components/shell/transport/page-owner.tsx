"use client";
import { useLayoutEffect } from "react";
import { setPageAccount } from "./page-account";

/** Names the account that the page belongs to: all its actions say whose page they are from. */
export function PageOwner({ id }: { id: string }) {
  useLayoutEffect(() => {
    setPageAccount(id);
    return () => setPageAccount(null);
  }, [id]);
  return null;
}
