package vn.chitieu.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a .xlsx that is protected by the password that everybody knows, and that Excel opens without asking. */
final class Protected {
    static final String STREAM = "EncryptedPackage";

    /** Office takes a hundred thousand. */
    private static final int MOST_ROUNDS = 1_000_000;

    /** Where the newer of the two ways to encrypt has its XML, behind its version and flags. */
    private static final int XML = 8;

    private Protected() {}

    /** The package within. */
    static byte[] open(POIFSFileSystem files) throws RefusedFileException {
        try {
            byte[] how;
            try (InputStream stream = files.createDocumentInputStream(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
                how = stream.readAllBytes();
            }
            boolean isXml = how.length > XML && how[0] == 4 && how[2] == 4;
            if (isXml && !Xml.isWellFormed(Arrays.copyOfRange(how, XML, how.length))) {
                throw refusal();
            }
            EncryptionInfo encryption = new EncryptionInfo(files);
            Decryptor decryptor = encryption.getDecryptor();
            if (encryption.getVerifier().getSpinCount() > MOST_ROUNDS
                    || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw refusal();
            }
            try (InputStream plain = decryptor.getDataStream(files)) {
                return plain.readNBytes(Limits.MOST_BYTES);
            }
        } catch (GeneralSecurityException | IOException | RuntimeException unknown) {
            // Also where the way of encrypting is none that is known: what is left is to ask for the file without.
            throw refusal();
        }
    }

    static RefusedFileException refusal() {
        return RefusedFileException.unreadable("tệp có mật khẩu", "it is protected by a password");
    }
}
