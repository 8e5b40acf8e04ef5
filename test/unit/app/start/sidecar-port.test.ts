import { expect, test } from "vitest";
import { planPort } from "../../../../src/app/start/sidecar-port.ts";

test("a job has the same port in each run, outside of those that systems give out", () => {
  const ports = Array.from({ length: 500 }, (_, index) =>
    planPort({ repository: "octo/app", name: `job-${index}` }),
  );
  for (const port of ports) {
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_000);
  }
  expect(planPort({ repository: "octo/app", name: "job-7" })).toBe(ports[7]);
});

test("jobs have different ports, and so have repositories", () => {
  const port = planPort({ repository: "octo/app", name: "test" });
  expect(planPort({ repository: "octo/app", name: "lint" })).not.toBe(port);
  expect(planPort({ repository: "octo/lib", name: "test" })).not.toBe(port);
});
