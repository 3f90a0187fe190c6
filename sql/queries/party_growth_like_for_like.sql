-- vi: Đảng viên mới từ đoàn viên ưu tú tăng, giảm ra sao so với năm trước, tính trên cùng các nơi?
-- en: How did admissions of outstanding Union members to the Party change on the year before, like for like?
SELECT city.year, city.numerator, city.denominator, city.value, city.change_count, city.change_points, city.districts_compared
FROM mart.indicator_citywide AS city
WHERE city.indicator_code = 'party_admission'
ORDER BY city.year;
