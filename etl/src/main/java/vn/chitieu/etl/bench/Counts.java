package vn.chitieu.etl.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a load made of the readings that it found: readings = accepted + refused + missing. */
record Counts(long readings, long accepted, long refused, long missing) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Of a load's summary in JSON. */
    static Counts of(Measured load) throws JsonProcessingException {
        return JSON.readValue(load.out(), Counts.class);
    }

    /** The same as text: a summary in JSON. */
    String json() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }
}
