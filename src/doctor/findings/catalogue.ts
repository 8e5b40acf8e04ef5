import type { Diagnosis } from "./diagnosis.ts";
import { LOCAL_DIAGNOSES } from "./local-diagnoses.ts";
import { LOG_DIAGNOSES } from "./log-diagnoses.ts";
import { NETWORK_DIAGNOSES } from "./network-diagnoses.ts";
import { SERVER_DIAGNOSES } from "./server-diagnoses.ts";

const ALL = {
  ...LOCAL_DIAGNOSES,
  ...NETWORK_DIAGNOSES,
  ...SERVER_DIAGNOSES,
  ...LOG_DIAGNOSES,
};

/** Stable: scripts and documents name it. */
export type FindingId = keyof typeof ALL;

/** What each ID stands for. `docs/doctor.md` has a heading for each (npm run docs). */
export const DIAGNOSES: Readonly<Record<FindingId, Diagnosis>> = ALL;
