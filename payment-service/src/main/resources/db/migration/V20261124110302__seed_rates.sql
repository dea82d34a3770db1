-- The synthetic rate card: no public source gives the real one. A day has one price a country, a
-- longer engagement is a little cheaper a day. Ids are fixed, so that every installation has the same.
insert into rate (rate_id, country, days, amount, currency, valid_from, valid_to, source)
select ('0173a740-0000-7000-8000-' || lpad(to_hex(c.number * 256 + d.days), 12, '0'))::uuid,
       c.country,
       d.days,
       round(c.day * d.days * d.share, c.digits),
       c.currency,
       date '2020-08-01',
       null,
       'SYNTHETIC'
from (values
        (1, 'DE', 1180.00, 'EUR', 2),
        (2, 'FR', 1150.00, 'EUR', 2),
        (3, 'ES', 960.00, 'EUR', 2),
        (4, 'IT', 990.00, 'EUR', 2),
        (5, 'NL', 1210.00, 'EUR', 2),
        (6, 'AT', 1170.00, 'EUR', 2),
        (7, 'BE', 1160.00, 'EUR', 2),
        (8, 'IE', 1190.00, 'EUR', 2),
        (9, 'GB', 1020.00, 'GBP', 2),
        (10, 'US', 1400.00, 'USD', 2),
        (11, 'CA', 1650.00, 'CAD', 2),
        (12, 'JP', 150000, 'JPY', 0),
        (13, 'AU', 1750.00, 'AUD', 2),
        (14, 'CH', 1450.00, 'CHF', 2),
        (15, 'SE', 12400.00, 'SEK', 2),
        (16, 'KR', 1300000, 'KRW', 0)
     ) as c (number, country, day, currency, digits),
     (values (1, 1.000), (3, 0.980), (5, 0.960), (10, 0.940), (15, 0.920)) as d (days, share);
