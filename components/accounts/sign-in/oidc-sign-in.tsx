"use client";
import { signIn } from "next-auth/react";
import { Button } from "@/components/ui/button";

/** OpenID Connect sign-in, if the installation has an identity provider. */
export function OidcSignIn({ next }: { next: string }) {
  return (
    <Button className="mt-3 w-full" onClick={() => signIn("oidc", { callbackUrl: next })}>
      用统一身份认证登录
    </Button>
  );
}
