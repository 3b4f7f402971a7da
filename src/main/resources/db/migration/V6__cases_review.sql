-- As cases_due, for the question which cases are worth another look.
create index cases_review on cases (account, review_at) where review_at is not null;
