-- Cases without a deadline, closed ones too: looking for them read the whole table where there are few.
drop index cases_undated;
create index cases_undated on cases (account, id desc) where response_due is null;

-- What open cases are counted by, so that counting reads no row of them.
create index cases_open_counts on cases (account, owner, urgency, response_due, review_at) include (platform, kind) where open;
