-- What was told of those that there are: the version, which begins with 0, and one.
update payable set sequence = version + 1 where sequence <> version + 1;
