-- The date of the redemption in the country of delivery, which decides the rate; a deadline so far is 60 days after it.
alter table payable add column redeemed_on date;
update payable set redeemed_on = deadline - 60;
alter table payable alter column redeemed_on set not null;
