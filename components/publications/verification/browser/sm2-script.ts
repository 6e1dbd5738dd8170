// Chromium supports Object.hasOwn from 93 on.
import "core-js/modules/es.object.has-own.js";
import { isSignedBySm2 } from "@/lib/core/receipt/sm2";

/**
 * public/reading/proofs-sm2.js: verifies SM2 signatures; proofs-script.ts loads it with the first receipt
 * that has one.
 */
(globalThis as { verifySm2?: typeof isSignedBySm2 }).verifySm2 = isSignedBySm2;
