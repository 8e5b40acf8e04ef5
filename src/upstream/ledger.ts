import { type MirrorFailure, UpstreamError } from "../lib/errors.ts";

/** What one request knows of the mirrors of a group. */
export interface Ledger<M> {
  /** How often a mirror was asked. */
  attempts(member: M): number;
  /** Number of the next attempt at a mirror. */
  nextAttempt(member: M): number;
  absent(member: M): void;
  fail(member: M, failure: UpstreamError): void;
  /** Not asked. The reason counts if nothing better is known. */
  skip(member: M, reason: UpstreamError): void;
  /** Whether asking again could change anything. */
  isOpen(member: M): boolean;
  /** Whether it neither failed nor said that it does not have the file. */
  isUnknown(member: M): boolean;
  failureOf(member: M): UpstreamError | undefined;
  /** In the list's order. */
  failures(): UpstreamError[];
  /** Whether the group's last mirror said that it does not have the file. */
  isLastAbsent(): boolean;
}

/** A second time-out for the same file will not be followed by an answer. */
const MAX_TIMEOUTS = 2;

interface Account {
  attempts: number;
  timeouts: number;
  isFinal: boolean;
  isAbsent: boolean;
  failure: UpstreamError | undefined;
}

/** `members` in the list's order. */
export function createLedger<M>(members: readonly M[]): Ledger<M> {
  const accounts = new Map<M, Account>();
  const accountOf = (member: M): Account => {
    const known = accounts.get(member);
    if (known) return known;
    const account = {
      attempts: 0,
      timeouts: 0,
      isFinal: false,
      isAbsent: false,
      failure: undefined,
    };
    accounts.set(member, account);
    return account;
  };
  return {
    attempts: (member) => accountOf(member).attempts,
    nextAttempt: (member) => ++accountOf(member).attempts,
    absent(member) {
      Object.assign(accountOf(member), { isAbsent: true, isFinal: true, failure: undefined });
    },
    fail(member, failure) {
      const account = accountOf(member);
      if (failure.code === "TIMEOUT") account.timeouts++;
      account.failure = failure;
      account.isFinal = !failure.retryable || account.timeouts >= MAX_TIMEOUTS;
    },
    skip(member, reason) {
      const account = accountOf(member);
      account.failure ??= reason;
      account.isFinal = !reason.retryable;
    },
    isOpen: (member) => !accountOf(member).isFinal,
    isUnknown(member) {
      const { failure, isAbsent } = accountOf(member);
      return failure === undefined && !isAbsent;
    },
    failureOf: (member) => accountOf(member).failure,
    failures: () => members.flatMap((member) => accountOf(member).failure ?? []),
    isLastAbsent() {
      const last = members.at(-1);
      return last !== undefined && accountOf(last).isAbsent;
    },
  };
}

const MAX_FAILURES = 6;

/** One error for all: like the last of them, with a line for each mirror, at most 6. */
export function joinFailures(errors: readonly UpstreamError[]): UpstreamError | undefined {
  const last = errors.at(-1);
  if (last === undefined || errors.length === 1) return last;
  const failures: MirrorFailure[] = errors.map(({ mirror, message }) => ({ mirror, message }));
  // The last one decides what the error is, so it is never among those left out.
  const shown =
    failures.length <= MAX_FAILURES
      ? failures
      : [...failures.slice(0, MAX_FAILURES - 1), ...failures.slice(-1)];
  const { code, mirror, status, retryAfterMs } = last;
  return new UpstreamError(shown.map(({ message }) => message).join("\n"), {
    code,
    mirror,
    status,
    retryable: errors.some(({ retryable }) => retryable),
    retryAfterMs,
    failures: shown,
    cause: last,
  });
}
