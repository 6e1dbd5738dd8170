"use client";
import { signIn } from "next-auth/react";
import { Button } from "@/components/ui/button";

/** Sign-in at the house that vouches for its staff, where the installation has one. */
export function UnifiedSignIn({ next }: { next: string }) {
  return (
    <Button className="mt-3 w-full" onClick={() => signIn("oidc", { callbackUrl: next })}>
      用统一身份认证登录
    </Button>
  );
}
