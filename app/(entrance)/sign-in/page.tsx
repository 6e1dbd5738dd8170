import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/accounts/sign-in/entrance";
import { OidcSignIn } from "@/components/accounts/sign-in/oidc-sign-in";
import { SignInForm } from "@/components/accounts/sign-in/sign-in-form";
import { BROWSER_PAGE } from "@/components/shell/browser/old-browser";
import { Notice } from "@/components/ui/notice";
import { oidcConfigured } from "@/lib/access/auth/oidc";
import { currentAccount } from "@/lib/access/auth/session";
import { returnPath } from "@/lib/access/request/return-path";

export const metadata: Metadata = { title: "登录" };

/** Messages for sign-ins at the OpenID provider that did not open a session. */
const failures: Record<string, string> = {
  oidcUnlinked:
    "统一身份认证已通过，但还没有关联本系统的账号。已告知管理员，确认后即可登录；急用的，请先用用户名和密码登录。",
  oidcDisabled: "统一身份认证已通过，但关联的账号已停用。如有疑问，请联系管理员。",
  oidcIssuer: "统一身份认证的地址与系统设置的不一致，没有登录。请联系信息技术人员核对 OIDC_ISSUER。",
  other: "没有登录成功。请再试一次；多次不成功的，请用用户名和密码登录，或联系管理员。",
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, callbackUrl, error } = await searchParams;
  const path = returnPath([next ?? callbackUrl].flat()[0]);
  if (await currentAccount()) redirect(path as "/desk");
  return (
    <Entrance title="工作人员登录" path="/sign-in">
      <Notice tone="warn" className="mb-5 hidden in-data-[browser=old]:flex">
        这个浏览器不能用来填报和审核。<a href={BROWSER_PAGE}>看看缺什么、装什么</a>
      </Notice>
      {error && (
        <Notice tone="err" className="mb-5">
          {failures[String([error].flat()[0])] ?? failures.other}
        </Notice>
      )}
      <SignInForm next={path} />
      {oidcConfigured() && <OidcSignIn next={path} />}
      <p className="mt-6 border-line border-t pt-4 text-ink-3 text-sm">
        连续输错时，每次须多等几秒；输错 10 次，这里暂停登录该账号 15
        分钟。忘记密码或等不及，请联系管理员重置密码或解除限制。
      </p>
    </Entrance>
  );
}
