/** What `go-accel join --help` says. */
export const JOIN_HELP = `usage: go-accel join [options] FILE|DIR...

Joins the reports of a matrix into one text, and prints it as markdown. Of a
folder all files report*.json are read, however deep they lie.

options
  --comment   keeps one comment on the pull request; needs GITHUB_TOKEN with
              pull-requests: write, and the variables of a job
  --summary   adds it to the job's summary (GITHUB_STEP_SUMMARY)
  --help      this text
`;
