-- One row per ward-level unit (phường, xã, thị trấn).
CREATE TABLE ward (
    ward_code     VARCHAR NOT NULL,
    district_code VARCHAR NOT NULL,
    position      INTEGER NOT NULL,
    name_vi       VARCHAR NOT NULL,
    kind          VARCHAR NOT NULL,
    valid_from    DATE NOT NULL,
    valid_to      DATE
);
COMMENT ON TABLE ward IS 'One row per ward-level unit (phường, xã, thị trấn).';
COMMENT ON COLUMN ward.ward_code IS 'Official five-digit code';
COMMENT ON COLUMN ward.district_code IS 'District it belongs to';
COMMENT ON COLUMN ward.position IS 'Natural order within the whole list';
COMMENT ON COLUMN ward.name_vi IS 'Name with its kind in front';
COMMENT ON COLUMN ward.kind IS 'ward, commune or township';
COMMENT ON COLUMN ward.valid_from IS 'First day on which it is known to exist';
COMMENT ON COLUMN ward.valid_to IS 'Last day on which it existed; NULL while it does';
