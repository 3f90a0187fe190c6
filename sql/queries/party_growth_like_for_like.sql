-- vi: Đảng viên mới từ đoàn viên ưu tú tăng, giảm ra sao so với năm trước, tính trên cùng các nơi?
-- en: How did admissions of outstanding Union members to the Party change on the year before, like for like?
-- districts_compared says over how many districts the change is; a share may fall while the number rises.
SELECT year, numerator, denominator, round(100 * value, 1) AS percent, change_count, round(change_points, 1) AS change_points,
    districts_compared, districts_across_break
FROM mart.indicator_citywide
WHERE indicator_code = 'party_admission'
ORDER BY year;
